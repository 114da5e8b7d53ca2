// What converting costs. First one picture of 4K to WebP of 1,600 pixels and two widths: seconds and peak memory of the
// action's own threads, beside sharp's native code on the same machine. Then 24 images of 12 s each, with converting and
// without, side by side: whether the codecs' work hides in the time that other images are waited for.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { startImageApi } from '../sandbox/image-api.ts';
import { logNormal, mulberry32, seedOf } from '../sandbox/random.ts';
import { createWorkspace, runAction, SANDBOX_KEY } from '../sandbox/runner.ts';
import { sampleImage } from '../sandbox/sample-image.ts';
import { derivationsOf } from '../src/image/conversion.ts';
import { measuredProgram, type Usage } from './measured-process.ts';
import { printAlone } from './page/alone.ts';
import { median, type Section, type Table } from './page/section.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const QUALITY = 82;
const WIDTHS = [640, 1280];
const RUNS = 3;

const IMAGES = 24;
const CONCURRENCY = 8;
const LATENCY_MS = 12_000;
const SPREAD = 0.2;

/** A landscape with the grain of a photograph, which is what makes codecs work. */
async function picture(directory: string): Promise<string> {
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

/** What a program takes in a process of its own. */
function measure(program: string): Usage {
  const measured = measuredProgram(program);
  try {
    execFileSync(process.execPath, [measured.script]);
    return measured.usage();
  } finally {
    measured.remove();
  }
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

/** One picture, by the action's threads and by sharp in turn. */
async function one(directory: string): Promise<Table> {
  const source = await picture(directory);
  const { width, height } = await sharp(source).metadata();
  const { files } = derivationsOf({ format: 'webp', width: 1600, widths: WIDTHS }, { width, height });
  const named = (prefix: string) =>
    files.map(({ role, ...file }) => ({ ...file, target: path.join(directory, `${prefix}-${file.width}.webp`) }));
  const rivals = [
    { label: 'this action', targets: named('ours'), program: ours(source, named('ours')), runs: [] as Usage[] },
    { label: 'sharp', targets: named('sharp'), program: sharps(source, named('sharp')), runs: [] as Usage[] },
  ];
  for (let run = 0; run < RUNS; run += 1) {
    for (const { targets, program, runs } of rivals) {
      // Our worker writes to no file that is there already.
      for (const { target } of targets) rmSync(target, { force: true });
      runs.push(measure(program));
    }
  }
  const megabytes = (statSync(source).size / 1e6).toFixed(1);
  const sizes = files.map((file) => file.width).join(', ');
  return {
    caption: `One ${width}×${height} PNG of ${megabytes} MB to WebP, ${sizes} px wide, medians of ${RUNS} runs in turn`,
    columns: ['', 'seconds', 'CPU seconds', 'peak, MB', 'bytes of the files'],
    rows: rivals.map(({ label, targets, runs }) => [
      label,
      median(runs.map(({ seconds }) => seconds)).toFixed(2),
      median(runs.map(({ cpuSeconds }) => cpuSeconds)).toFixed(2),
      median(runs.map(({ peakMb }) => peakMb)).toFixed(0),
      targets.reduce((sum, { target }) => sum + statSync(target).size, 0),
    ]),
  };
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
  const ended = await runAction({ workspace: workspace.path, inputs, flags: [], post: false });
  if (ended.exitCode !== 0 || ended.outputs['generated-count'] !== String(IMAGES)) throw new Error(ended.log.text);
  workspace.remove();
  await api.close();
  return ended.tookMs / 1000;
}

/** The same images as delivered and converted, at the same time. */
async function many() {
  const [plain, converted] = await Promise.all([
    run(''),
    run(`format=webp\nquality=${QUALITY}\nwidth=1600\nwidths=${WIDTHS}`),
  ]);
  const table: Table = {
    caption: `${IMAGES} images of 2K, ready after about ${LATENCY_MS / 1000} s, ${CONCURRENCY} at once, both runs side by side`,
    columns: ['', 'seconds'],
    rows: [
      ['as delivered', plain.toFixed(1)],
      ['converted', converted.toFixed(1)],
    ],
  };
  return { table, ratio: converted / plain };
}

/** What converting costs, beside sharp, and how much of it hides in the waiting for images. */
export async function measureConvert(): Promise<Section> {
  const directory = mkdtempSync(path.join(tmpdir(), 'bench-convert-'));
  try {
    const alone = await one(directory);
    const { table, ratio } = await many();
    return {
      title: 'Converting',
      text: `The action converts with codecs in WebAssembly in threads of its own, since a native library would be one for every system that
runners have. Beside it is sharp, which is libvips in native code. Then a whole run of the built action, as delivered and converted
to WebP of 1,600 px and two widths, over the same latencies: converted, it took ${ratio.toFixed(3)} times as long, since the codecs
work while other images are waited for.`,
      tables: [alone, table],
      targets: [],
    };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

await printAlone(import.meta.main, measureConvert);
