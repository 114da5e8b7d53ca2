// 200 tasks of log-normal latency at concurrency 8: the real loop over real HTTP, latencies and poll schedule shrunk by one
// factor through its clock, against the best list schedule for those latencies in the order of the prompts.

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openFinishing } from '../sandbox/finishing.ts';
import { SANDBOX_KEY, startImageApi } from '../sandbox/image-api.ts';
import { logNormal, mulberry32, seedOf } from '../sandbox/random.ts';
import { scaledClock } from '../sandbox/scaled-clock.ts';
import { runLoop } from '../src/generate/generate.ts';
import { Journal } from '../src/generate/journal.ts';
import { freshIds } from '../src/generate/request-ids.ts';
import { imageSpec } from '../src/image/fingerprint.ts';
import { createImageApi, type ImageApi } from '../src/image-api/client.ts';
import { openDispatchers } from '../src/image-api/dispatchers.ts';

const TASKS = 200;
const CONCURRENCY = 8;
const SEEDS = [1, 2, 3, 4, 5];
/** A minute becomes a second; a round trip of 2 ms on this machine then counts as 120 ms. */
const FACTOR = 60;
/** An assumed service: mean 60 s, standard deviation 20 s, the one that the polling policies are compared on. */
const SIGMA = Math.sqrt(Math.log(1 + (20 / 60) ** 2));
const MEDIAN_MS = 60_000 * Math.exp(-(SIGMA ** 2) / 2);

const promptOf = (index: number): string => `image ${index + 1}`;
const latencyOf = (seed: number, prompt: string): number =>
  logNormal(mulberry32(seedOf(seed, prompt)), MEDIAN_MS, SIGMA);

/** Each task in turn to the slot that is free first, with no time lost between. */
function bestMakespanMs(latencies: readonly number[]): number {
  const slots = Array.from({ length: CONCURRENCY }, () => 0);
  for (const latency of latencies) {
    const first = slots.indexOf(Math.min(...slots));
    slots[first] = (slots[first] ?? 0) + latency;
  }
  return Math.max(...slots);
}

/** The sandbox counts in the wall's milliseconds; what the loop learns from them is to be in its clock's. */
function inLoopTime(api: ImageApi): ImageApi {
  return {
    create: (...request) => api.create(...request),
    query: async (...request) => {
      const { createTime, completeTime, ...task } = await api.query(...request);
      if (createTime === undefined || completeTime === undefined) return task;
      return { ...task, createTime: createTime * FACTOR, completeTime: completeTime * FACTOR };
    },
  };
}

async function measure(seed: number) {
  const sandbox = await startImageApi({ latencyMs: ({ prompt }) => latencyOf(seed, prompt) / FACTOR });
  const directory = mkdtempSync(path.join(tmpdir(), 'makespan-'));
  const dispatchers = openDispatchers('127.0.0.1');
  const journal = new Journal(directory);
  const clock = scaledClock(FACTOR);
  const random = mulberry32(seed);
  const client = { baseUrl: sandbox.url, key: SANDBOX_KEY, dispatchers, now: clock.now, newRequestId: randomUUID };
  const generate = Array.from({ length: TASKS }, (_, index) => {
    const id = promptOf(index);
    const parameters = { resolution: '1K' };
    const spec = imageSpec({
      id,
      model: 'gpt-image-2-text-to-image',
      prompt: id,
      parameters,
      variant: 1,
      stem: `${index}`,
      alt: id,
    });
    return { spec, reason: 'new' as const, changed: [] };
  });
  const hour = 3_600_000;
  const startedAt = clock.now();
  const outcomes = await runLoop(
    { generate, adopt: [], open: new Map(), mode: 'generate' },
    {
      api: inLoopTime(createImageApi(client)),
      downloads: dispatchers.download,
      clock,
      random,
      requestIds: freshIds(randomUUID),
      key: 'a1b2c3d4',
      holders: new Map(),
      journal,
      settings: {
        concurrency: CONCURRENCY,
        timeoutMs: 5 * hour,
        imageTimeoutMs: hour,
        pollInterval: 'auto',
        retryAmbiguous: false,
      },
      workspace: directory,
      spares: path.join(directory, '..', `${path.basename(directory)}-spares`),
      finishing: openFinishing(directory),
      reservedStems: new Set(),
      privateHost: '127.0.0.1',
      cancelled: new AbortController().signal,
      onProgress: () => undefined,
    },
  );
  const makespan = clock.now() - startedAt;
  const made = [...outcomes.values()].filter(({ status }) => status === 'generated').length;
  if (made !== TASKS) throw new Error(`${made} of ${TASKS} images were made`);
  const polls = sandbox.ledger.of('query').length;
  journal.close();
  await Promise.all([dispatchers.close(), sandbox.close()]);
  rmSync(directory, { recursive: true });
  const best = bestMakespanMs(generate.map(({ spec }) => latencyOf(seed, spec.prompt)));
  return { seed, makespan, best, ratio: makespan / best, creates: sandbox.ledger.of('create').length, polls };
}

const seconds = (ms: number): number => Math.round(ms / 100) / 10;
const runs = [];
for (const seed of SEEDS) runs.push(await measure(seed));
console.log(`${TASKS} tasks of mean 60 s, sd 20 s, log-normal; concurrency ${CONCURRENCY}; ${FACTOR} times as fast`);
console.table(
  runs.map(({ seed, makespan, best, ratio, creates, polls }) => ({
    seed,
    'makespan, s': seconds(makespan),
    'best list schedule, s': seconds(best),
    ratio: ratio.toFixed(3),
    creates,
    'polls a task': (polls / TASKS).toFixed(1),
  })),
);
const ratios = runs.map(({ ratio }) => ratio).sort((one, other) => one - other);
console.log(`Median ratio ${ratios[Math.floor(ratios.length / 2)]?.toFixed(3)}; target at most 1.05`);
