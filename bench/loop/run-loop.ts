import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Dispatcher } from 'undici';
import { openFinishing } from '../../sandbox/finishing.ts';
import type { TierName } from '../../sandbox/image-api/options.ts';
import { SANDBOX_KEY, startImageApi } from '../../sandbox/image-api.ts';
import { mulberry32 } from '../../sandbox/random.ts';
import { scaledClock } from '../../sandbox/scaled-clock.ts';
import { VirtualClock } from '../../sandbox/virtual-clock.ts';
import { runLoop } from '../../src/generate/generate.ts';
import { Journal } from '../../src/generate/journal.ts';
import { freshIds } from '../../src/generate/request-ids.ts';
import { imageSpec } from '../../src/image/fingerprint.ts';
import { createImageApi, type ImageApi } from '../../src/image-api/client.ts';
import { openDispatchers } from '../../src/image-api/dispatchers.ts';
import type { ToGenerate } from '../../src/plan/plan.ts';
import type { Clock } from '../../src/runtime/clock.ts';

/** A round trip to a service on another continent, in ms. */
export const ROUND_TRIP_MS = 250;

/** Where flushing a file to disk costs nothing: a virtual clock does not count it, and the measurement is over sooner. */
const MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const HOUR_MS = 3_600_000;
const never = new AbortController().signal;

/** A clock that can be told when this machine is at work. */
type WorkClock = Clock & Pick<VirtualClock, 'stop' | 'go'>;

/** A clock whose time stands still while this machine works: what is measured is what the action decides. */
export const virtualClock = (): WorkClock => new VirtualClock();

/** The machine's clock, so many times as fast: what the machine takes counts as many times as much. */
export const fastClock = (factor: number): WorkClock => ({
  ...scaledClock(factor),
  stop: () => undefined,
  go: () => undefined,
});

export interface LoopRun {
  readonly seed: number;
  /** From a task's creation to its end, in ms, in the order of the prompts. */
  readonly latenciesMs: readonly number[];
  readonly concurrency: number;
  readonly tier?: TierName;
  readonly clock: WorkClock;
}

export interface LoopFigures {
  /** From the start of the loop until the last image is on disk, in ms. */
  readonly makespanMs: number;
  readonly creates: number;
  readonly polls: number;
  /** Tasks that were created, and so paid for. */
  readonly tasks: number;
  /** Answers 429 and 409, to creates and to queries. */
  readonly refusals: { readonly rate: number; readonly active: number; readonly queries: number };
}

/**
 * Runs the real loop with the real client against the sandbox over HTTP, everything on one clock: a round trip takes
 * 250 ms of it, a download a round trip. Throws where an image is not generated.
 */
export async function measureLoop({ seed, latenciesMs, concurrency, tier, clock }: LoopRun): Promise<LoopFigures> {
  const latency = new Map(latenciesMs.map((ms, index) => [promptOf(index), ms]));
  const sandbox = await startImageApi({
    latencyMs: ({ prompt }) => latency.get(prompt) ?? 0,
    now: clock.now,
    ...(tier !== undefined && { limits: { tier } }),
  });
  const directory = mkdtempSync(path.join(MEMORY, 'bench-loop-'));
  const dispatchers = openDispatchers('127.0.0.1');
  const journal = new Journal(directory);
  const client = { baseUrl: sandbox.url, key: SANDBOX_KEY, dispatchers, now: clock.now, newRequestId: randomUUID };
  const startedAt = clock.now();
  try {
    const outcomes = await runLoop(
      { generate: latenciesMs.map((_, index) => toGenerate(index)), adopt: [], open: new Map(), mode: 'generate' },
      {
        api: distantApi(createImageApi(client), clock),
        downloads: distantHost(dispatchers.download, clock),
        clock,
        random: mulberry32(seed),
        requestIds: freshIds(randomUUID),
        key: 'a1b2c3d4',
        holders: new Map(),
        journal,
        settings: {
          concurrency,
          timeoutMs: 24 * HOUR_MS,
          imageTimeoutMs: HOUR_MS,
          pollInterval: 'auto',
          retryAmbiguous: false,
        },
        workspace: directory,
        spares: `${directory}-spares`,
        finishing: openFinishing(directory),
        reservedStems: new Set(),
        privateHost: '127.0.0.1',
        cancelled: never,
        // From the answer that names the image on, all waiting is for this machine, until its story ends.
        onProgress: ({ type }) => type === 'finished' && clock.go(),
      },
    );
    const makespanMs = clock.now() - startedAt;
    const generated = [...outcomes.values()].filter(({ status }) => status === 'generated').length;
    if (generated !== latenciesMs.length)
      throw new Error(`${generated} of ${latenciesMs.length} images were generated`);
    const creates = sandbox.ledger.of('create');
    const queries = sandbox.ledger.of('query');
    const answered = (requests: typeof creates, code: number) =>
      requests.filter(({ status }) => status === code).length;
    return {
      makespanMs,
      creates: creates.length,
      polls: queries.length,
      tasks: sandbox.ledger.tasks.length,
      refusals: { rate: answered(creates, 429), active: answered(creates, 409), queries: answered(queries, 429) },
    };
  } finally {
    journal.close();
    await Promise.all([dispatchers.close(), sandbox.close()]);
    rmSync(directory, { recursive: true });
  }
}

const promptOf = (index: number): string => `image ${index + 1}`;

function toGenerate(index: number): ToGenerate {
  const id = promptOf(index);
  const spec = imageSpec({
    id,
    model: 'gpt-image-2-text-to-image',
    prompt: id,
    parameters: { resolution: '1K' },
    variant: 1,
    stem: `${index}`,
    alt: id,
  });
  return { spec, reason: 'new', changed: [] };
}

/** Half a round trip there, half a round trip back; what this machine does in between takes no time of a virtual clock. */
function distantApi(api: ImageApi, clock: WorkClock): ImageApi {
  const send = async <T>(request: () => Promise<T>): Promise<T> => {
    await clock.sleep(ROUND_TRIP_MS / 2, never);
    clock.stop();
    const answer = await request()
      .catch((error: unknown) => Promise.reject(error))
      .finally(() => clock.go());
    await clock.sleep(ROUND_TRIP_MS / 2, never);
    return answer;
  };
  return {
    create: (...request) => send(() => api.create(...request)),
    query: async (...request) => {
      const task = await send(() => api.query(...request));
      if (task.state === 'success') clock.stop();
      return task;
    },
  };
}

/** A download takes a round trip besides what this machine needs. */
function distantHost(host: Dispatcher, clock: WorkClock): Dispatcher {
  return host.compose((dispatch) => (request, handler) => {
    clock.go();
    void clock.sleep(ROUND_TRIP_MS, never).then(() => {
      clock.stop();
      dispatch(request, handler);
    });
    return true;
  });
}
