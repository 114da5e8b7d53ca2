// What people use instead: the same tasks, in real time and side by side, by this action, by a shell step of curl, jq and
// sleep, and by two official clients behind thin fronts that speak their protocols. Linux alone, which tells the memory.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type ImageApi, SANDBOX_KEY, startImageApi } from '../sandbox/image-api.ts';
import { stepEnvironment } from '../sandbox/runner/environment.ts';
import { createWorkspace, type Workspace } from '../sandbox/runner.ts';
import { bestMakespanMs } from './loop/best-schedule.ts';
import { minuteLatencies } from './loop/latencies.ts';
import { printAlone } from './page/alone.ts';
import type { Section } from './page/section.ts';
import { OPENAI, type Protocol, REPLICATE, startFront } from './rivals/fronts.ts';
import { type Cost, type Program, runProgram } from './rivals/process-tree.ts';

const TASKS = 20;
const CONCURRENCY = 8;
/** One by one takes minutes for so few already. */
const TASKS_ONE_BY_ONE = 3;

const RIVALS = path.resolve(import.meta.dirname, 'rivals');
const BUNDLE = path.resolve(import.meta.dirname, '../dist/index.js');

const PROMPTS = Array.from({ length: TASKS }, (_, index) => `image ${index + 1}`);
const LATENCIES_MS = minuteLatencies(TASKS, 1);
const latencyOf = (prompt: string): number => LATENCIES_MS[PROMPTS.indexOf(prompt)] ?? Number.NaN;

/** A program that makes the images of the lines of its standard input in its working directory. */
interface Contender {
  readonly name: string;
  readonly prompts: readonly string[];
  readonly start: (baseUrl: string, workspace: Workspace) => Omit<Program, 'input'>;
  /** What stands before the API for a client that speaks otherwise. */
  readonly front?: Protocol;
}

const ours: Contender['start'] = (baseUrl, workspace) => {
  workspace.write({ 'prompts.txt': PROMPTS.join('\n') });
  const inputs = {
    'api-key': SANDBOX_KEY,
    'base-url': baseUrl,
    'prompts-file': 'prompts.txt',
    concurrency: String(CONCURRENCY),
    'artifact-name': '',
  };
  const { env } = stepEnvironment({ workspace: workspace.path, inputs });
  return { command: process.execPath, args: [BUNDLE], cwd: workspace.path, env };
};

/** A script beside this file. */
const script =
  (file: string): Contender['start'] =>
  (baseUrl, { path: cwd }) => ({
    command: file.endsWith('.sh') ? 'bash' : process.execPath,
    args: [path.join(RIVALS, file)],
    cwd,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: cwd,
      BASE_URL: baseUrl,
      API_KEY: SANDBOX_KEY,
      CONCURRENCY: String(CONCURRENCY),
    },
  });

const ONE_BY_ONE = PROMPTS.slice(0, TASKS_ONE_BY_ONE);

const CONTENDERS: readonly Contender[] = [
  { name: '**this action**', prompts: PROMPTS, start: ours },
  { name: 'the `replicate` client', prompts: PROMPTS, start: script('replicate.mjs'), front: REPLICATE },
  { name: "the `openai` client's poll helper", prompts: PROMPTS, start: script('openai.mjs'), front: OPENAI },
  { name: 'curl, jq, `sleep 5` and `xargs -P 8`', prompts: PROMPTS, start: script('xargs.sh') },
  { name: 'curl, jq, `sleep 5`, one by one', prompts: ONE_BY_ONE, start: script('one-by-one.sh') },
];

/** Installs the clients where they are not: they are no dependency of the repository. */
function installClients(): void {
  if (existsSync(path.join(RIVALS, 'node_modules'))) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: RIVALS, stdio: 'ignore' });
}

interface Row extends Cost {
  readonly name: string;
  readonly tasks: number;
  /** Of all kinds, a task. */
  readonly requests: number;
  readonly delayS: number;
}

async function run({ name, prompts, start, front }: Contender): Promise<Row> {
  const api = await startImageApi({ latencyMs: ({ prompt }) => latencyOf(prompt) });
  const before = front && (await startFront(front, api.url));
  const workspace = createWorkspace();
  try {
    const program = start(before?.url ?? api.url, workspace);
    const cost = await runProgram({ ...program, input: `${prompts.join('\n')}\n` });
    const { ledger } = api;
    const downloads = new Set(ledger.served.map(({ taskId }) => taskId)).size;
    if (downloads !== prompts.length) throw new Error(`${name}: ${downloads} of ${prompts.length} images`);
    return {
      ...cost,
      name,
      tasks: prompts.length,
      requests: ledger.requests.length / prompts.length,
      delayS: meanDelayMs(api) / 1000,
    };
  } finally {
    workspace.remove();
    await Promise.all([before?.close(), api.close()]);
  }
}

/** Between the moment when a task is done and the first question that is answered so. */
function meanDelayMs({ ledger }: ImageApi): number {
  const delays = ledger.tasks.map(({ taskId, finishedAt }) => {
    const asked = ledger.of('query').find((query) => query.taskId === taskId && query.at >= finishedAt);
    return (asked?.at ?? Number.NaN) - finishedAt;
  });
  return delays.reduce((sum, delay) => sum + delay, 0) / delays.length;
}

/** All at the same time: they wait, and each has an API of its own. Takes about four minutes. */
export async function measureRivals(): Promise<Section> {
  installClients();
  const rows = await Promise.all(CONTENDERS.map(run));
  const best = bestMakespanMs(LATENCIES_MS, { slots: CONCURRENCY }) / 1000;
  const seconds = rows[0]?.seconds ?? Number.NaN;
  const cells = rows.map(({ name, tasks, seconds, requests, delayS, peakMb }) => {
    const all = (seconds * TASKS) / tasks;
    return [
      name,
      shown(all, tasks),
      (all / best).toFixed(2),
      requests.toFixed(1),
      delayS.toFixed(2),
      peakMb.toFixed(0),
    ];
  });
  return {
    title: 'Beside what people use instead',
    text: `${TASKS} images of log-normal latency, mean 60 s, standard deviation 20 s, the same for all rows; ${CONCURRENCY} at once; real
time, every row at the same time against an API of its own. The requests are those that reach the API: one to create, one to
download, the rest ask whether it is done. The delay is the mean time between a task's end and the first question that is
answered so. Memory is the peak of all processes of the row together (proportional set size, looked at five times a second). The
clients are the official ones, behind fronts that turn their protocols into the API's (\`bench/rivals/\`); they poll as they do
by default, every 0.5 s (replicate) and every 5 s (openai). None of the others knows a lock, a retry of a download, or what was
paid for before. One by one takes too long to wait for: a few images are timed, and all reckoned at that pace.`,
    plots: [
      {
        name: 'rivals',
        alt: 'Seconds until all images are there, for each way',
        unit: 's',
        bars: [
          { label: 'best possible', value: best },
          ...rows.slice(0, -1).map(({ name, seconds }) => ({ label: name.replace(/[*`]/g, ''), value: seconds })),
        ],
      },
    ],
    tables: [
      {
        columns: ['', 'seconds', 'against the best', 'requests an image', 'delay, s', 'memory, MB'],
        rows: [['best possible schedule', best.toFixed(1), '1.00', '3.0', '0.00', ''], ...cells],
      },
    ],
    targets: [
      {
        what: 'seconds against the best possible, with all that a step does',
        limit: 'at most 1.05',
        seen: (seconds / best).toFixed(3),
        isMet: seconds <= 1.05 * best,
      },
    ],
  };
}

const shown = (seconds: number, tasks: number): string =>
  tasks === TASKS ? seconds.toFixed(1) : `${seconds.toFixed(0)}, from ${tasks} of them`;

await printAlone(import.meta.main, measureRivals);
