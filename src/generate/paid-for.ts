import type { Outcome } from '../image/image.ts';
import { allFilesOf, entryOf, type Lock, type LockFile } from '../plan/lock/lock.ts';
import type { JournalState } from './journal.ts';

/**
 * The files that this workflow run generated, with originals that are kept beside them; also those that an earlier
 * attempt, or main before post, could not publish any more. `lock` is as the run leaves it.
 */
export function filesOfThisRun(outcomes: readonly Outcome[], { tasks }: JournalState, lock: Lock): LockFile[] {
  const earlier = new Set([...tasks.values()].map(({ taskId }) => taskId));
  return outcomes.flatMap((outcome) => {
    if (!('files' in outcome)) return [];
    if (outcome.status === 'unchanged' && !earlier.has(outcome.taskId ?? '')) return [];
    const { source = [] } = entryOf(lock, outcome.spec.id) ?? {};
    return allFilesOf({ files: outcome.files, source });
  });
}

/** Whether the next attempt or run finds something of this image that is paid for, or may be. */
export function isLeftToAdopt(outcome: Outcome): boolean {
  if (outcome.status === 'failed') return outcome.retrievable || outcome.error.charged === 'unknown';
  return outcome.status === 'pending';
}
