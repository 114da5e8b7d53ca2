import { randomUUID } from 'node:crypto';
import { Agent } from 'undici';
import { type ImageApi, SANDBOX_KEY } from '../../../sandbox/image-api.ts';
import { scaledClock } from '../../../sandbox/scaled-clock.ts';
import { generate, type Work } from '../../../src/generate/generate.ts';
import { Journal, type JournalState, journalState } from '../../../src/generate/journal.ts';
import type { ImageSpec, Outcome } from '../../../src/image/image.ts';
import { createImageApi } from '../../../src/image-api/client.ts';

/** Minutes of back-off become seconds. */
const FACTOR = 50;

/** The real ones are 90 s and 30 s, which are not the clock's: undici measures them itself. */
const SILENCE_MS = 400;

export interface QuickRun {
  readonly api: ImageApi;
  readonly specs: readonly ImageSpec[];
  /** Where images and journal are, over all attempts. */
  readonly directory: string;
  readonly retryAmbiguous: boolean;
  /** What is there already. */
  readonly made: ReadonlyMap<string, Outcome>;
  readonly cancelled: AbortSignal;
  /** Creates nothing, as post does. */
  readonly collectOnly?: boolean;
}

/** One attempt of the real loop over real HTTP, with the clock running fast. Returns the outcomes by image id. */
export async function quickRun(run: QuickRun): Promise<ReadonlyMap<string, Outcome>> {
  const { api: sandbox, directory, cancelled, collectOnly = false } = run;
  const timeouts = { headersTimeout: SILENCE_MS, bodyTimeout: SILENCE_MS };
  const [create, query, download] = [
    new Agent({ ...timeouts, pipelining: 0 }),
    new Agent(timeouts),
    new Agent(timeouts),
  ];
  const dispatchers = { create, query, download, close: async () => undefined };
  const client = { baseUrl: sandbox.url, key: SANDBOX_KEY, dispatchers, now: Date.now, newRequestId: randomUUID };
  const journal = new Journal(directory);
  const earlier = journalState(journal.earlier);
  journal.carry(earlier);
  try {
    const made = await generate(workOf(run, earlier), {
      api: createImageApi(client),
      downloads: download,
      clock: scaledClock(FACTOR),
      random: Math.random,
      newRequestId: randomUUID,
      journal,
      settings: {
        concurrency: 4,
        timeoutMs: 8 * 60_000,
        imageTimeoutMs: 5 * 60_000,
        pollInterval: 1000,
        retryAmbiguous: run.retryAmbiguous && !collectOnly,
      },
      workspace: directory,
      reservedStems: new Set(),
      loopbackAllowed: true,
      cancelled,
      onProgress: () => undefined,
    });
    return new Map([...run.made, ...made]);
  } finally {
    journal.close();
    await Promise.all([create, query, download].map((agent) => agent.destroy()));
  }
}

/** What the plan says: what is made is kept, what is paid for is adopted, and only the rest is made. */
function workOf({ specs, made, collectOnly = false }: QuickRun, { tasks, open }: JournalState): Work {
  const missing = specs.filter(({ id }) => made.get(id)?.status !== 'generated');
  const adopt = missing.flatMap((spec) => {
    const task = tasks.get(spec.id);
    return task === undefined ? [] : [{ ...task, spec }];
  });
  const make = missing
    .filter(({ id }) => !tasks.has(id) && (!collectOnly || open.has(id)))
    .map((spec) => ({ spec, reason: 'new' as const, changed: [] }));
  return { adopt, make, open, remake: !collectOnly };
}
