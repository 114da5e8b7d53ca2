import type { Outcome } from '../image/image.ts';
import type { Progress } from './progress.ts';

/** Cuts a secret out of a text. */
type Cut = (text: string) => string;

/** An outcome as it may be shown, uploaded and committed: without the secret in anything that others wrote. */
export function outcomeWithout(cut: Cut, outcome: Outcome): Outcome {
  switch (outcome.status) {
    case 'generated':
      return { ...outcome, urls: outcome.urls.map(cut) };
    case 'failed': {
      const error = { ...outcome.error, message: cut(outcome.error.message) };
      return { ...outcome, urls: outcome.urls.map(cut), error };
    }
    case 'pending':
      return { ...outcome, lastState: cut(outcome.lastState) };
    case 'skipped':
      return { ...outcome, reason: cut(outcome.reason) };
    case 'converted':
    case 'unchanged':
      return outcome;
  }
}

/** A step of the loop as it may be shown. */
export function progressWithout(cut: Cut, progress: Progress): Progress {
  switch (progress.type) {
    case 'finished':
      return { ...progress, outcome: outcomeWithout(cut, progress.outcome) };
    case 'state':
      return { ...progress, state: cut(progress.state) };
    case 'older':
      return progress.left === undefined ? progress : { ...progress, left: cut(progress.left) };
    case 'retry':
    case 'rate-limited':
    case 'concurrency':
    case 'stopped':
      return { ...progress, reason: cut(progress.reason) };
    case 'created':
    case 'adopted':
    case 'repeated':
    case 'left-out':
    case 'not-derived':
    case 'not-picked':
      return progress;
  }
}
