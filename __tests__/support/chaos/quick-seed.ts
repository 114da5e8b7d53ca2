import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@jest/globals';
import { chaosFaults } from '../../../sandbox/image-api/chaos.ts';
import { startImageApi } from '../../../sandbox/image-api.ts';
import { mulberry32 } from '../../../sandbox/random.ts';
import { imageSpec } from '../../../src/image/fingerprint.ts';
import type { ImageSpec, Outcome } from '../../../src/image/image.ts';
import { until } from '../until.ts';
import { type End, expectPromisesKept } from './promises.ts';
import { quickRun } from './quick-run.ts';

/** With how many requests at the API a cancel may come: a whole run has about as many. */
const CANCEL_WITHIN = 60;

/** An image whose prompt is its id. */
function imageOf(id: string): ImageSpec {
  return imageSpec({
    id,
    model: 'gpt-image-2-text-to-image',
    prompt: id,
    parameters: { resolution: '1K' },
    variant: 1,
    stem: `images/${id}`,
    alt: id,
  });
}

function endOf(outcome: Outcome): End {
  return {
    id: outcome.spec.id,
    status: outcome.status,
    taskId: 'taskId' in outcome ? outcome.taskId : undefined,
    files: 'files' in outcome ? outcome.files : [],
    error: outcome.status === 'failed' ? outcome.error : undefined,
  };
}

/** One seed through the loop: a first attempt, cancelled at a random moment in every other seed; post; a second attempt. */
export async function quickSeed(seed: number, images: number): Promise<void> {
  const random = mulberry32(seed);
  const api = await startImageApi({
    latencyMs: () => 20 + 200 * random(),
    unfinishedStates: ['waiting', 'generating'],
    faults: chaosFaults(seed, { rate: 0.35 }),
  });
  const directory = mkdtempSync(path.join(tmpdir(), 'chaos-'));
  const wanted = Array.from({ length: images }, (_, index) => `seed-${seed}-image-${index + 1}`);
  const shared = { api, specs: wanted.map(imageOf), directory, retryAmbiguous: seed % 3 === 0 };
  const never = new AbortController().signal;
  const cancel = new AbortController();
  if (seed % 2 === 0) {
    const requests = CANCEL_WITHIN * random();
    void until(() => api.ledger.requests.length > requests).then(() =>
      cancel.abort(new Error('the job was cancelled')),
    );
  }
  const readJournal = (): string => readFileSync(path.join(directory, 'journal.jsonl'), 'utf8');
  const check = (outcomes: readonly Outcome[]): void => {
    const written = `${JSON.stringify(outcomes)} ${readJournal()}`;
    const ends = outcomes.map(endOf);
    const read = (file: string): Buffer => readFileSync(path.join(directory, file));
    expectPromisesKept({ ...shared, wanted, ends, written, read });
  };
  try {
    check(await quickRun({ ...shared, cancelled: cancel.signal, mode: 'generate' }));
    // Not by their number: a request that the cancel broke off may reach the server late.
    const before = readJournal();
    await quickRun({ ...shared, cancelled: never, mode: 'collect' });
    expect(api.ledger.of('create').filter(({ requestId = '' }) => !before.includes(requestId))).toEqual([]);
    check(await quickRun({ ...shared, cancelled: never, mode: 'generate' }));
    const files = readdirSync(directory, { recursive: true }).map(String);
    expect(files.filter((file) => file.endsWith('.part'))).toEqual([]);
  } finally {
    await api.close();
    rmSync(directory, { recursive: true });
  }
}
