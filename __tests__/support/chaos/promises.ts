import { createHash } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Task } from '../../../sandbox/image-api/task.ts';
import type { ImageApi } from '../../../sandbox/image-api.ts';

/** How one image ended, as far as the promises go. */
export interface End {
  readonly id: string;
  readonly status: string;
  readonly taskId?: string | null | undefined;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  readonly error?: { readonly charged: string } | null | undefined;
}

export interface Ended {
  readonly api: ImageApi;
  /** Ids of the wanted images, each its own prompt, in the order of the prompts. */
  readonly wanted: readonly string[];
  readonly ends: readonly End[];
  readonly retryAmbiguous: boolean;
  /** Everything written where the next attempt or a person looks: outputs, log, lock, journal. */
  readonly written: string;
  read(path: string): Buffer;
  /** Tasks that no checkpoint could know when their machine was lost with its disk: their images may be generated again. */
  readonly lost?: readonly Task[];
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The three promises (nothing paid for twice, nothing paid for lost, nothing silent), against the ledger of what really happened. */
export function expectPromisesKept(ended: Ended): void {
  const { wanted, ends } = ended;
  expect(ends.map(({ id }) => id)).toEqual(wanted);
  for (const end of ends) {
    expectPaidOnce(ended, end);
    expectNothingLost(ended, end);
  }
}

/** At most one task an image; with `retry-ambiguous` one more, where the first create had no answer that can be believed. */
function expectPaidOnce({ api, retryAmbiguous, lost = [] }: Ended, { id }: End): void {
  const tasks = api.ledger.tasksOf(id).filter((task) => !lost.includes(task));
  expect({ id, tasks: tasks.length <= (retryAmbiguous ? 2 : 1) }).toEqual({ id, tasks: true });
}

/** Every task is on disk byte for byte, or named: by its id, or where no answer told the id, by its X-Request-ID. */
function expectNothingLost({ api, written, read, lost = [] }: Ended, end: End): void {
  const { ledger } = api;
  for (const { path, sha256: sum } of end.files) {
    const served = ledger.served.filter(({ taskId }) => taskId === end.taskId).map((sent) => sent.sha256);
    expect(sha256(read(path))).toBe(sum);
    expect(served).toContain(sum);
  }
  for (const task of ledger.tasksOf(end.id)) {
    const isOnDisk = end.taskId === task.taskId && end.files.length > 0;
    const isNamed = written.includes(task.taskId) || written.includes(task.requestId ?? 'no X-Request-ID');
    expect({ task, kept: isOnDisk || isNamed || lost.includes(task) }).toEqual({ task, kept: true });
  }
  if (end.status === 'failed' && end.error?.charged === 'no') expect(ledger.tasksOf(end.id)).toEqual([]);
  if (end.status === 'skipped') expect(ledger.tasksOf(end.id).filter((task) => !lost.includes(task))).toEqual([]);
}
