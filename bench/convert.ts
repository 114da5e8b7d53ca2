// What converting costs. First one picture of 4K to WebP of 1,600 pixels and two widths: seconds and peak memory of the
// action's own threads, beside sharp's native code on the same machine. Then 40 images of a minute each, with converting and
// without, side by side: whether the codecs' work hides in the time that other images are waited for.
// `node bench/convert.ts one`, `node bench/convert.ts many`, or both.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { startImageApi } from '../sandbox/image-api.ts';
import { logNormal, mulberry32, seedOf } from '../sandbox/random.ts';
import { createWorkspace, runAction, SANDBOX_KEY } from '../sandbox/runner.ts';
import { sampleImage } from '../sandbox/sample-image.ts';
import { derivationsOf } from '../src/image/conversion.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const QUALITY = 82;
const WIDTHS = [640, 1280];
const RUNS = 5;

const IMAGES = 40;
const CONCURRENCY = 8;
const LATENCY_MS = 60_000;
const SPREAD = 0.2;

const directory = mkdtempSync(path.join(tmpdir(), 'bench-convert-'));

/** A landscape with the grain of a photograph, which is what makes codecs work. */
async function picture(): Promise<string> {
  const plain = await sampleImage({ prompt: 'A bay at sunrise', mark: 'bench', aspectRatio: '16:9', resolution: '4K' });
  const { width, height } = await sharp(plain).metadata();
  const noise = { width, height, channels: 3 as const, noise: { type: 'gaussian' as const, mean: 128, sigma: 12 } };
  const grain = await sharp({ create: { ...noise, background: 'grey' } })
    .png()
    .toBuffer();
  const file = path.join(directory, 'source.png');
  await sharp(plain)
    .composite([{ input: grain, blend: 'soft-light' }])
    .png()
    .toFile(file);
  return file;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Runs a program in a process of its own, so that its peak memory (VmHWM) is its own. */
function measure(program: string): { readonly seconds: number; readonly peakMb: number } {
  const file = path.join(directory, 'measured.mjs');
  writeFileSync(
    file,
    `import { readFileSync } from 'node:fs';
const start = performance.now();
${program}
const seconds = (performance.now() - start) / 1000;
const peakMb = (/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1] * 1024) / 1e6;
console.log(JSON.stringify({ seconds, peakMb }));
`,
  );
  return JSON.parse(execFileSync(process.execPath, [file], { encoding: 'utf8' }));
}

const moduleUrl = (file: string): string => JSON.stringify(pathToFileURL(path.join(ROOT, file)).href);

/** The pool of the action, with the built worker and codecs. */
function ours(source: string, files: readonly object[]): string {
  const job = { source, sourceFormat: 'png', format: 'webp', quality: QUALITY, files };
  const parts = { worker: path.join(ROOT, 'dist/convert-worker.js'), codecs: path.join(ROOT, 'dist/codecs.br') };
  return `const { ConvertPool } = await import(${moduleUrl('src/convert/convert-pool.ts')});
const reply = await new ConvertPool(${JSON.stringify(parts)}, new AbortController().signal).convert(${JSON.stringify(job)});
if (!reply.ok) throw new Error(reply.message);`;
}

function sharps(source: string, files: readonly { target: string; width: number; height: number }[]): string {
  return `const { default: sharp } = await import(${JSON.stringify(import.meta.resolve('sharp'))});
const { data, info } = await sharp(${JSON.stringify(source)}).raw().toBuffer({ resolveWithObject: true });
for (const { target, width, height } of ${JSON.stringify(files)})
  await sharp(data, { raw: info }).resize(width, height).webp({ quality: ${QUALITY}, effort: 4 }).toFile(target);`;
}

async function one(): Promise<void> {
  const source = await picture();
  const { width, height } = await sharp(source).metadata();
  const { files } = derivationsOf({ format: 'webp', width: 1600, widths: WIDTHS }, { width, height });
  const named = (prefix: string) =>
    files.map(({ role, ...file }) => ({ ...file, target: path.join(directory, `${prefix}-${file.width}.webp`) }));
  const megabytes = (statSync(source).size / 1e6).toFixed(1);
  console.log(
    `\n${width}×${height} PNG of ${megabytes} MB to WebP ${files.map((file) => file.width).join(', ')} px wide:`,
  );
  const rivals = { 'this action': ours(source, named('ours')), sharp: sharps(source, named('sharp')) };
  const seen = Object.keys(rivals).map((name) => ({ name, runs: [] as ReturnType<typeof measure>[] }));
  for (let run = 0; run < RUNS; run += 1) {
    // Our worker writes to no file that is there already.
    for (const { target } of [...named('ours'), ...named('sharp')]) rmSync(target, { force: true });
    for (const { name, runs } of seen) runs.push(measure(rivals[name as keyof typeof rivals]));
  }
  for (const { name, runs } of seen) {
    const seconds = median(runs.map((run) => run.seconds));
    const peakMb = median(runs.map((run) => run.peakMb));
    console.log(`  ${name.padEnd(12)} ${seconds.toFixed(2)} s   peak ${peakMb.toFixed(0)} MB   (medians of ${RUNS})`);
  }
  const bytes = (prefix: string) => named(prefix).reduce((sum, { target }) => sum + statSync(target).size, 0);
  console.log(`  bytes of the files, ours to sharp's: ${(bytes('ours') / bytes('sharp')).toFixed(3)}`);
}

/** Seconds of one run of the built action over the same latencies. */
async function run(convert: string): Promise<number> {
  const api = await startImageApi({
    latencyMs: ({ prompt }) => logNormal(mulberry32(seedOf(prompt)), LATENCY_MS, SPREAD),
  });
  const prompts = Array.from({ length: IMAGES }, (_, index) => `image ${index + 1}`);
  const workspace = createWorkspace({ 'p.txt': prompts.join('\n') });
  const inputs = {
    'api-key': SANDBOX_KEY,
    'base-url': api.url,
    'prompts-file': 'p.txt',
    'aspect-ratio': '16:9',
    resolution: '2K',
    concurrency: String(CONCURRENCY),
    'artifact-name': '',
    convert,
  };
  const ended = await runAction({ workspace: workspace.path, inputs, post: false });
  if (ended.exitCode !== 0 || ended.outputs['generated-count'] !== String(IMAGES)) throw new Error(ended.log.text);
  workspace.remove();
  await api.close();
  return ended.tookMs / 1000;
}

async function many(): Promise<void> {
  console.log(`\n${IMAGES} images of 2K and about ${LATENCY_MS / 1000} s, ${CONCURRENCY} at once, side by side:`);
  const [plain, converted] = await Promise.all([
    run(''),
    run(`format=webp\nquality=${QUALITY}\nwidth=1600\nwidths=${WIDTHS}`),
  ]);
  console.log(`  as delivered  ${plain.toFixed(1)} s`);
  console.log(`  converted     ${converted.toFixed(1)} s   ratio ${(converted / plain).toFixed(4)}`);
}

console.log(`Node ${process.version}, ${availableParallelism()} cores, ${new Date().toISOString().slice(0, 10)}`);
const [what] = process.argv.slice(2);
try {
  if (what !== 'many') await one();
  if (what !== 'one') await many();
} finally {
  rmSync(directory, { recursive: true });
}
