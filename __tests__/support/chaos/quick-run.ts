import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Agent } from 'undici';
import { openFinishing } from '../../../sandbox/finishing.ts';
import { type ImageApi, SANDBOX_KEY } from '../../../sandbox/image-api.ts';
import { scaledClock } from '../../../sandbox/scaled-clock.ts';
import { runLoop, workOf } from '../../../src/generate/generate.ts';
import { Journal } from '../../../src/generate/journal.ts';
import { freshIds } from '../../../src/generate/request-ids.ts';
import type { Mode } from '../../../src/generate/see-through.ts';
import type { ImageSpec, Outcome } from '../../../src/image/image.ts';
import { createImageApi } from '../../../src/image-api/client.ts';
import { diskFiles } from '../../../src/plan/files/disk-files.ts';
import { readLock } from '../../../src/plan/lock/lock-file.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import { outcomesInOrder } from '../../../src/plan/outcomes.ts';
import { settleWorkspace } from '../../../src/plan/settle-workspace.ts';
import { LOCK_NAME } from '../../../src/settings/lock-path.ts';

/** Minutes of back-off become seconds. */
const FACTOR = 50;

/** The real ones are 90 s and 30 s, which are not the clock's: undici measures them itself. */
const SILENCE_MS = 400;

const OUTPUT_DIR = 'images';

export interface QuickRun {
  readonly api: ImageApi;
  readonly specs: readonly ImageSpec[];
  /** Where images, lock and journal are, over all attempts. */
  readonly directory: string;
  readonly retryAmbiguous: boolean;
  readonly cancelled: AbortSignal;
  readonly mode: Mode;
}

/** One attempt as main tells it, from the plan to the lock: the real loop over real HTTP, with the clock running fast. */
export async function quickRun(run: QuickRun): Promise<Outcome[]> {
  const { api: sandbox, specs, directory, cancelled, mode } = run;
  const timeouts = { headersTimeout: SILENCE_MS, bodyTimeout: SILENCE_MS };
  const [create, query, download] = [
    new Agent({ ...timeouts, pipelining: 0 }),
    new Agent(timeouts),
    new Agent(timeouts),
  ];
  const dispatchers = { create, query, download, close: async () => undefined };
  const client = { baseUrl: sandbox.url, key: SANDBOX_KEY, dispatchers, now: Date.now, newRequestId: randomUUID };
  const lock = await readLock(directory, `${OUTPUT_DIR}/${LOCK_NAME}`);
  const journal = new Journal(directory);
  try {
    const earlier = journal.resume([]);
    const plan = await makePlan({
      specs,
      lock,
      files: diskFiles(directory),
      adoptable: earlier.tasks,
      settings: { regenerate: 'changed', prune: false, overwriteFiles: false, dryRun: false },
      now: Date.now(),
    });
    const ended = await runLoop(workOf(plan, earlier, mode), {
      api: createImageApi(client),
      downloads: download,
      clock: scaledClock(FACTOR),
      random: Math.random,
      requestIds: freshIds(randomUUID),
      key: 'a1b2c3d4',
      holders: new Map(),
      journal,
      settings: {
        concurrency: 4,
        timeoutMs: 8 * 60_000,
        imageTimeoutMs: 5 * 60_000,
        pollInterval: 1000,
        retryAmbiguous: run.retryAmbiguous && mode === 'generate',
      },
      workspace: directory,
      spares: path.join(directory, '..', `${path.basename(directory)}-spares`),
      finishing: openFinishing(directory),
      reservedStems: new Set(),
      privateHost: '127.0.0.1',
      cancelled,
      onProgress: () => undefined,
    });
    const outcomes = outcomesInOrder(specs, { plan, ended, skipped: { reason: 'cancelled', wanted: true } });
    await settleWorkspace({ workspace: directory, outputDir: OUTPUT_DIR, before: lock, plan, outcomes, cancelled });
    return outcomes;
  } finally {
    journal.close();
    await Promise.all([create, query, download].map((agent) => agent.destroy()));
  }
}
