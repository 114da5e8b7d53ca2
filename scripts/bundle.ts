// `node scripts/bundle.ts DIRECTORY`: bundles src/ into the folder given: `index.js` and its chunks, the worker that converts
// images, and its codecs. Everything that a run needs is in that folder.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { packCodecs } from '../src/convert/codec-pack.ts';
import { licensesOf } from './licenses.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

/**
 * The toolkit's packages do nothing when they are imported, but their package.json does not say so: without this, a
 * second HTTP client that only OpenID tokens need is read at every start, a third of all that is.
 */
const TOOLKIT_HAS_NO_SIDE_EFFECTS: Plugin = {
  name: 'toolkit-has-no-side-effects',
  setup({ onResolve, resolve }) {
    const isToolkit = (file: string): boolean =>
      /node_modules[\\/]@actions[\\/](core|exec|http-client|io)[\\/]/.test(file);
    onResolve({ filter: /./ }, async ({ path: asked, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === TOOLKIT_HAS_NO_SIDE_EFFECTS || kind !== 'import-statement') return undefined;
      if (!asked.startsWith('@actions/') && !isToolkit(importer)) return undefined;
      const found = await resolve(asked, { importer, resolveDir, kind, pluginData: TOOLKIT_HAS_NO_SIDE_EFFECTS });
      return isToolkit(found.path) ? { ...found, sideEffects: false } : found;
    });
  },
};

/**
 * What of src/ is imported later imports main first. That is there already, so nothing changes for who runs it; but esbuild cuts
 * a file for every set of later files that share a module with main, and a start would open two dozen of them.
 */
const MAIN_IN_ONE_FILE: Plugin = {
  name: 'main-in-one-file',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.?\// }, ({ path: asked, resolveDir, kind }) => {
      if (kind !== 'dynamic-import') return undefined;
      // Relative: the names of the files that are written hang on it, on whatever machine.
      const file = path.relative(ROOT, path.join(resolveDir, asked)).split(path.sep).join('/');
      return file.startsWith('src/') && file !== 'src/main.ts' ? { path: file, namespace: 'later' } : undefined;
    });
    onLoad({ filter: /./, namespace: 'later' }, ({ path: file }) => ({
      contents: `import './src/main.ts'; export * from './${file}';`,
      resolveDir: ROOT,
    }));
  },
};

/**
 * A third of the code is comments and blanks, which every use downloads and reads again. Names stay, and lines stay
 * short, so that a stack trace still says where it happened. The licences are in licenses.txt.
 */
const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  lineLimit: 200,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  metafile: true,
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** Bundles into a folder. Returns what is in which file of it, by esbuild's own account. */
export async function bundle(out: string): Promise<Metafile[]> {
  const action = await build({
    ...COMMON,
    outdir: out,
    entryPoints: { index: 'src/index.ts' },
    // What is imported when it is needed becomes a file of its own: a start reads what its first request needs.
    splitting: true,
    chunkNames: '[name]-[hash]',
    plugins: [TOOLKIT_HAS_NO_SIDE_EFFECTS, MAIN_IN_ONE_FILE],
    // CommonJS packages ask for Node's own modules by `require`, which an ES module has to make for itself.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
  const entryPoints = { 'convert-worker': 'src/convert/worker/worker.ts' };
  const worker = await build({ ...COMMON, outdir: out, entryPoints });
  return [action.metafile, worker.metafile];
}

async function bundleAll(out: string): Promise<void> {
  mkdirSync(out, { recursive: true });
  const files = (await bundle(out)).flatMap(({ inputs }) => Object.keys(inputs));
  const codecs = packCodecs((file) => readFileSync(path.join(ROOT, 'node_modules/@jsquash', file)));
  writeFileSync(path.join(out, 'package.json'), '{\n  "type": "module"\n}\n');
  writeFileSync(path.join(out, 'codecs.br'), codecs);
  writeFileSync(path.join(out, 'licenses.txt'), licensesOf(files));
}

if (import.meta.main) await bundleAll(path.resolve(process.argv[2] ?? 'dist'));
