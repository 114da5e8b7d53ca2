import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { packCodecs } from '../src/convert/codec-pack.ts';
import { licensesOf } from './licenses.ts';

// Bundles what `tsc` left in lib/ into the folder given: `index.js` and its chunks, the worker that converts images, and
// its codecs. Everything that a run needs is in that folder.
const [, , out = 'dist'] = process.argv;
const modules = path.resolve(import.meta.dirname, '../node_modules');

const ncc = path.join(modules, '@vercel/ncc/dist/ncc/cli.js');
execFileSync(process.execPath, [ncc, 'build', 'lib/index.js', '-o', out, '--license', 'licenses.txt', '--quiet'], {
  stdio: 'inherit',
});

const { metafile } = await build({
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
