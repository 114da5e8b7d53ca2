/**
 * Planning where nothing changed, the common case of a push: reading the lock, hashing every file, planning.
 * `node bench/plan.ts` prints the median time and peak memory for 1,000 and 10,000 images of 20 kB, each run in a
 * process of its own, and how far images move between shards.
 */
import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { imageSpec, requestParts } from '../src/image/fingerprint.ts';
import type { ImageSpec } from '../src/image/image.ts';
import { diskFiles } from '../src/plan/files/disk-files.ts';
import { type LockEntry, lockOf } from '../src/plan/lock/lock.ts';
import { readLock, writeLock } from '../src/plan/lock/lock-file.ts';
import { makePlan } from '../src/plan/make-plan.ts';
import { dealShards } from '../src/plan/shard.ts';
import { LOCK_NAME } from '../src/settings/lock-path.ts';

const RUNS = 5;
const FILE_BYTES = 20_000;

function specs(count: number): ImageSpec[] {
  return Array.from({ length: count }, (_, index) => {
    const id = `image-${index}`;
    const prompt = `Picture ${index}: ${'a quiet harbour at dawn, '.repeat(10)}`;
    const parameters = { aspect_ratio: '16:9', resolution: '1K' };
    const asked = { model: 'gpt-image-2-text-to-image', prompt, parameters, variant: 1 };
    return imageSpec({ id, ...asked, stem: `img/${id}`, alt: '' });
  });
}

function makeProject(count: number): string {
  const workspace = mkdtempSync(path.join(tmpdir(), 'bench-plan-'));
  mkdirSync(path.join(workspace, 'img'));
  const entries = specs(count).map((spec): [string, LockEntry] => {
    const bytes = randomBytes(FILE_BYTES);
    const file = `${spec.stem}.png`;
    writeFileSync(path.join(workspace, file), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const files = [{ path: file, sha256, bytes: FILE_BYTES, width: 1536, height: 1024 }];
    const task = { taskId: `task-${spec.id}`, state: 'done', createdAt: '2026-01-01T00:00:00.000Z' } as const;
    return [spec.id, { fingerprint: spec.fingerprint, ...task, files, request: requestParts(spec) }];
  });
  writeLock(path.join(workspace, 'img', LOCK_NAME), lockOf(entries));
  return workspace;
}

async function planOnce(workspace: string, count: number): Promise<void> {
  const wanted = specs(count);
  const start = performance.now();
  const lock = await readLock(workspace, `img/${LOCK_NAME}`);
  const plan = await makePlan({
    specs: wanted,
    lock,
    adoptable: new Map(),
    files: diskFiles(workspace),
    settings: { regenerate: 'changed', prune: true, overwriteFiles: false, dryRun: false },
    now: Date.now(),
  });
  const milliseconds = performance.now() - start;
  if (plan.keep.length !== count) throw new Error(`${plan.keep.length} of ${count} unchanged`);
  console.log(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1000 }));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function measure(count: number): number {
  const workspace = makeProject(count);
  const runs = Array.from({ length: RUNS }, () => {
    const output = execFileSync(process.execPath, [import.meta.filename, workspace, String(count)], {
      encoding: 'utf8',
    });
    const run: { milliseconds: number; megabytes: number } = JSON.parse(output);
    return run;
  });
  rmSync(workspace, { recursive: true });
  const milliseconds = median(runs.map((run) => run.milliseconds));
  const megabytes = median(runs.map((run) => run.megabytes));
  console.log(`plan ${count} unchanged images: ${Math.round(milliseconds)} ms, peak ${Math.round(megabytes)} MB`);
  return milliseconds;
}

/** The mean share of the images that change their shard when one is added. */
function movedShare(images: number, shards: number): number {
  const ids = Array.from({ length: images }, (_, index) => `image-${index}`);
  const before = dealShards(ids, shards);
  const moved = Array.from({ length: 50 }, (_, index) => {
    const after = dealShards([...ids, `added-${index}`], shards);
    return ids.filter((id) => before(id) !== after(id)).length;
  });
  return moved.reduce((sum, each) => sum + each, 0) / moved.length / images;
}

const [workspace, count] = process.argv.slice(2);
if (workspace !== undefined) {
  await planOnce(workspace, Number(count));
} else {
  console.log(`growth from 1,000 to 10,000: ×${(1 / (measure(1000) / measure(10_000))).toFixed(1)}`);
  for (const [images, shards] of [
    [100, 4],
    [1000, 4],
    [1000, 16],
    [10_000, 256],
  ] as const) {
    const share = (100 * movedShare(images, shards)).toFixed(2);
    console.log(`one image added to ${images} in ${shards} shards: ${share} % change their shard`);
  }
}
