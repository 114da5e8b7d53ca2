import type { ImageFile, Outcome } from '../image/image.ts';
import type { JournalState } from './journal.ts';

/** The files this workflow run made: what an earlier attempt, or a main that post follows, could not publish any more is among them. */
export function filesOfThisRun(outcomes: readonly Outcome[], { tasks }: JournalState): ImageFile[] {
  const earlier = new Set([...tasks.values()].map(({ taskId }) => taskId));
  return outcomes.flatMap((outcome) => {
    const isEarlier = outcome.status === 'unchanged' && earlier.has(outcome.taskId ?? '');
    return outcome.status === 'generated' || isEarlier ? outcome.files : [];
  });
}

/** Whether the next attempt or run finds something of this image that is paid for, or may be. */
export function isLeftToAdopt(outcome: Outcome): boolean {
  if (outcome.status === 'failed') return outcome.retrievable || outcome.error.charged === 'unknown';
  return outcome.status === 'pending';
}
