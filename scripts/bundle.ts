import { execFileSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type CommonOptions } from 'esbuild';
import { packCodecs } from '../src/convert/codec-pack.ts';
import { licensesOf } from './licenses.ts';

// Bundles what `tsc` left in lib/ into the folder given: `index.js` and its chunks, the worker that converts images, and
// its codecs. Everything that a run needs is in that folder.
const [, , out = 'dist'] = process.argv;
const modules = path.resolve(import.meta.dirname, '../node_modules');

/**
 * A third of the bundle is comments and blanks, which every use downloads and reads again. Names stay, and lines stay
 * short, so that a stack trace still says where it happened. The licences are in licenses.txt.
 */
const SMALLER = {
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  lineLimit: 200,
} as const satisfies CommonOptions;

const ncc = path.join(modules, '@vercel/ncc/dist/ncc/cli.js');
execFileSync(process.execPath, [ncc, 'build', 'lib/index.js', '-o', out, '--license', 'licenses.txt', '--quiet'], {
  stdio: 'inherit',
});
const bundled = readdirSync(out).filter((file) => file.endsWith('.js'));
await build({
  ...SMALLER,
  entryPoints: bundled.map((file) => path.join(out, file)),
  outdir: out,
  allowOverwrite: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  logLevel: 'error',
});

const { metafile } = await build({
  ...SMALLER,
  entryPoints: ['lib/convert/worker/worker.js'],
  outfile: path.join(out, 'convert-worker.js'),
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  metafile: true,
  logLevel: 'warning',
});
writeFileSync(
  path.join(out, 'codecs.br'),
  packCodecs((file) => readFileSync(path.join(modules, '@jsquash', file))),
);
appendFileSync(path.join(out, 'licenses.txt'), licensesOf(Object.keys(metafile.inputs), modules));
