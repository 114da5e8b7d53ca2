import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sampleImage, sampleSize } from '../sandbox/sample-image.ts';
import { spareName } from '../src/image/candidate.ts';
import { imageSpec } from '../src/image/fingerprint.ts';
import type { Generated, ImageFile, Outcome } from '../src/image/image.ts';
import type { ReplacedFiles } from '../src/plan/files/keep-replaced.ts';

/** A run that replaced one image, drew one with candidates to choose from, and one that is new. */
export interface ReviewScene {
  readonly outcomes: readonly Outcome[];
  readonly replaced: ReplacedFiles;
  /** Absolute path of the folder that holds candidates that are not picked. */
  readonly spares: string;
  /** Credits. */
  readonly estimate: number;
  /** Addresses as GitHub has them, which lead to the workspace. */
  readonly rawUrl: (path: string) => string;
  readonly beforeUrl: (path: string) => string | undefined;
}

const RAW = 'https://github.com/octo-org/docs/raw';
const BEFORE = 'before';
const CREDITS = 3;
const STARTED = Date.UTC(2026, 0, 12, 9, 30);

interface Picture {
  /** What is drawn; the prompt that is shown may be the same for several. */
  readonly drawn: string;
  readonly ratio: string;
}

/** Draws a picture at a path below a folder. */
async function draw(folder: string, path: string, { drawn, ratio }: Picture): Promise<ImageFile> {
  const bytes = await sampleImage({ prompt: drawn, mark: path, aspectRatio: ratio, resolution: '1K' });
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, sha256, bytes: bytes.length, ...sampleSize({ aspectRatio: ratio }), format: 'png' };
}

function generated(spec: Parameters<typeof imageSpec>[0], index: number): Omit<Generated, 'files'> {
  const startedAt = STARTED + index * 900;
  const task = createHash('sha256').update(spec.id).digest('hex');
  const taskId = task.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');
  const costTimeMs = 38_000 + index * 2300;
  const timing = { startedAt, finishedAt: startedAt + costTimeMs + 700 };
  return { status: 'generated', spec: imageSpec(spec), taskId, requestId: taskId, urls: [], costTimeMs, timing };
}

function asked(id: string, prompt: string, ratio: string): Omit<Parameters<typeof imageSpec>[0], 'variant'> {
  const parameters = { aspect_ratio: ratio, resolution: '1K' };
  const source = { file: 'docs/images.yml', line: 4, column: 5 };
  const stem = `docs/images/${id}`;
  return { id, model: 'gpt-image-2-text-to-image', prompt, parameters, credits: CREDITS, stem, alt: '', source };
}

/** Draws the scene below an absolute folder. */
export async function reviewScene(workspace: string): Promise<ReviewScene> {
  const spares = join(workspace, 'candidates');
  const harbour = asked('getting-started', 'A calm harbour in the morning: one small boat leaving the pier', '16:9');
  const before = await draw(join(workspace, BEFORE), `${harbour.stem}.png`, {
    drawn: 'A harbour at night, lanterns on the water',
    ratio: '16:9',
  });
  const after = await draw(workspace, `${harbour.stem}.png`, { drawn: harbour.prompt, ratio: '16:9' });
  const team = asked('team', 'Spring meadow with soft ridges, mint and rose', '16:9');
  const meadow = await draw(workspace, `${team.stem}.png`, { drawn: team.prompt, ratio: '16:9' });
  return {
    outcomes: [
      { ...generated({ ...harbour, variant: 1 }, 0), files: [after] },
      ...(await candidates(workspace, spares)),
      { ...generated({ ...team, variant: 1 }, 5), files: [meadow] },
    ],
    replaced: new Map([['getting-started', [{ ...before, kept: join(workspace, BEFORE, before.path) }]]]),
    spares,
    estimate: 6 * CREDITS,
    rawUrl: (path) => `${RAW}/after/${path}`,
    beforeUrl: (path) => (path === after.path ? `${RAW}/${BEFORE}/${path}` : undefined),
  };
}

async function candidates(workspace: string, spares: string): Promise<Generated[]> {
  const image = asked('concepts', 'Rolling hills under a large pale moon, quiet and geometric', '16:9');
  const choice = { of: image.id, count: 4, pick: 2, stem: image.stem };
  const drawn: Generated[] = [];
  for (const variant of [1, 2, 3, 4]) {
    const isPicked = variant === choice.pick;
    const name = isPicked ? {} : { id: spareName(image.id, variant), stem: spareName(image.stem, variant) };
    const spec = { ...image, ...name, variant, candidate: choice };
    const picture = { drawn: `${image.prompt} ${variant}`, ratio: '16:9' };
    const file = await draw(isPicked ? workspace : spares, `${spec.stem}.png`, picture);
    const files = isPicked ? { files: [file] } : { files: [], spares: [file] };
    drawn.push({ ...generated(spec, variant), ...files });
  }
  return drawn;
}

/** Where a picture of the scene lies below its workspace, by the address that pages have for it. */
export function fileAt(address: string): string {
  const [, version = '', path = ''] = /\/raw\/([^/]+)\/(.*)$/.exec(new URL(address).pathname) ?? [];
  return version === BEFORE ? `${BEFORE}/${path}` : path;
}
