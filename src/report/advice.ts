import { spareName } from '../image/candidate.ts';
import type { Failed, Outcome, Pending } from '../image/image.ts';

const ASK_AGAIN = 'Run again: the task is asked for its image once more before anything is paid for.';

/** What somebody should do about a failure, in a sentence or two. */
export function nextStep({ error, retrievable }: Failed): string {
  return retrievable ? `${error.advice} ${ASK_AGAIN}` : error.advice;
}

const KEY_ADVICE =
  'The API does not know the task under the key of this run: it was created with another one. Nothing was paid. Run with that key, or delete the entry of the image from the lock to have it generated again.';

/** What becomes of a pending image, and what somebody may do about it. */
export function pendingAdvice({ isForeign }: Pick<Pending, 'isForeign'>): string {
  if (isForeign === true) return KEY_ADVICE;
  return 'Run again: the task is adopted, not paid for again. A longer `image-timeout` or `timeout` waits longer.';
}

/** Why an image is not the candidate that is picked, and what somebody may do about it; `` if it is. */
export function oldPickWords(outcome: Outcome): string {
  if (outcome.status !== 'unchanged' || outcome.oldPick === undefined) return '';
  const { id, candidate, variant } = outcome.spec;
  const name = spareName(id, variant);
  return `\`${id}\` stays candidate ${outcome.oldPick}, which was picked before: \`pick\` is ${candidate?.pick}, which cannot be had now. Nothing was paid. Pick another, or have it generated again with \`only: ${name}\` and \`regenerate: all\``;
}
