/**
 * The common case of a push: 10,000 prompts, nothing changed. The built action reads prompts, lock and files, finds that
 * there is nothing to pay for, and reports. `node bench/unchanged.ts` prints the section.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createWorkspace, runAction, SANDBOX_KEY, type Workspace } from '../sandbox/runner.ts';
import { requestParts } from '../src/image/fingerprint.ts';
import { type LockEntry, lockOf } from '../src/plan/lock/lock.ts';
import { writeLock } from '../src/plan/lock/lock-file.ts';
import { readPrompts } from '../src/prompts/read-prompts.ts';
import { LOCK_NAME } from '../src/settings/lock-path.ts';
import { readSettings } from '../src/settings/read-settings.ts';
import { type MeasuredProgram, measuredProgram } from './measured-process.ts';
import { printAlone } from './page/alone.ts';
import { median, type Section } from './page/section.ts';

const SIZES = [1000, 10_000] as const;
const RUNS = 3;
const FILE_BYTES = 2000;

const MOST_SECONDS = 1;
const MOST_MB = 150;

const BUNDLE = pathToFileURL(path.resolve(import.meta.dirname, '../dist/index.js')).href;
const FOLDER = 'img';
/** Nobody listens there: a request would fail the run. */
const NOWHERE = 'http://127.0.0.1:9';

const INPUTS = { 'api-key': SANDBOX_KEY, 'base-url': NOWHERE, 'prompts-file': 'images.yml', 'output-dir': FOLDER };

/** A prompts file, its images on disk, and the lock that a run which generated them would have left. */
async function makeProject(count: number): Promise<Workspace> {
  const images = Array.from(
    { length: count },
    (_, index) =>
      `  - id: image-${index}\n    prompt: Picture ${index}, a quiet harbour at dawn, boats at their moorings, mist above the water\n`,
  );
  const workspace = createWorkspace({ 'images.yml': `images:\n${images.join('')}` });
  const environment = {
    GITHUB_WORKSPACE: workspace.path,
    'INPUT_PROMPTS-FILE': INPUTS['prompts-file'],
    'INPUT_OUTPUT-DIR': INPUTS['output-dir'],
    'INPUT_DRY-RUN': 'true',
  };
  const specs = await readPrompts(readSettings(environment));
  mkdirSync(path.join(workspace.path, FOLDER));
  const entries = specs.map((spec): [string, LockEntry] => {
    const bytes = randomBytes(FILE_BYTES);
    const file = `${spec.stem}.png`;
    writeFileSync(path.join(workspace.path, file), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const files = [{ path: file, sha256, bytes: FILE_BYTES, width: 1536, height: 1024 }];
    const task = { taskId: `task-${spec.id}`, state: 'done', createdAt: '2026-01-01T00:00:00.000Z' } as const;
    return [spec.id, { fingerprint: spec.fingerprint, ...task, files, request: requestParts(spec) }];
  });
  writeLock(path.join(workspace.path, FOLDER, LOCK_NAME), lockOf(entries));
  return workspace;
}

interface Run {
  readonly seconds: number;
  /** 10^6 bytes. */
  readonly peakMb: number;
}

async function runOnce(workspace: Workspace, count: number, { script, usage }: MeasuredProgram): Promise<Run> {
  // Compiled anew each time, as on a machine that GitHub lends.
  const env = { NODE_COMPILE_CACHE: '', NODE_DISABLE_COMPILE_CACHE: '1' };
  const run = await runAction({ workspace: workspace.path, inputs: INPUTS, script, flags: [], post: false, env });
  if (run.exitCode !== 0 || run.outputs['unchanged-count'] !== String(count))
    throw new Error(run.log.text.slice(-2000));
  return { seconds: run.tookMs / 1000, peakMb: usage().peakMb };
}

async function measureSize(count: number): Promise<Run> {
  const workspace = await makeProject(count);
  const measured = measuredProgram(`await import(${JSON.stringify(BUNDLE)});`);
  try {
    const runs: Run[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await runOnce(workspace, count, measured));
    return { seconds: median(runs.map(({ seconds }) => seconds)), peakMb: median(runs.map(({ peakMb }) => peakMb)) };
  } finally {
    measured.remove();
    workspace.remove();
  }
}

/** Seconds and memory of a run in which nothing changed. */
export async function measureUnchanged(): Promise<Section> {
  const measured: [number, Run][] = [];
  for (const count of SIZES) measured.push([count, await measureSize(count)]);
  const { seconds, peakMb } = measured.at(-1)?.[1] ?? { seconds: Number.NaN, peakMb: Number.NaN };
  return {
    title: 'Nothing changed',
    text: `The built action over one prompts file whose images are all there, with their lock, in files of ${FILE_BYTES / 1000} kB: from
the start of the process to its end, reading prompts, lock and every file, and writing outputs, results and summary. Nothing
is asked of the API. Medians of ${RUNS} runs, nothing compiled before.`,
    tables: [
      {
        columns: ['prompts', 'seconds', 'peak memory, MB'],
        rows: measured.map(([count, run]) => [
          count.toLocaleString('en'),
          run.seconds.toFixed(2),
          Math.round(run.peakMb),
        ]),
      },
    ],
    targets: [
      {
        what: '10,000 unchanged prompts, time',
        limit: `at most ${MOST_SECONDS} s`,
        seen: `${seconds.toFixed(2)} s`,
        isMet: seconds <= MOST_SECONDS,
        otherwise:
          'a third of it is parsing YAML with places for messages, a quarter opening and hashing 10,000 files, a fifth collecting garbage; the rest is validating, writing lock and results.',
      },
      {
        what: '10,000 unchanged prompts, memory',
        limit: `at most ${MOST_MB} MB`,
        seen: `${Math.round(peakMb)} MB`,
        isMet: peakMb <= MOST_MB,
        otherwise:
          'Node takes 45 MB with nothing to do and 65 MB with this code; 40 MB are alive for 10,000 images, and as much again becomes garbage while the lock and the results are written ([why it is collected by hand](decisions/collect-garbage.md)).',
      },
    ],
  };
}

await printAlone(import.meta.main, measureUnchanged);
