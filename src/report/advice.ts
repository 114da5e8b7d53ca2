import type { Failed } from '../image/image.ts';

const ASK_AGAIN = 'Run again: the task is asked for its image once more before anything is paid for.';

/** What somebody should do about a failure, in a sentence or two. */
export function nextStep({ error, retrievable }: Failed): string {
  return retrievable ? `${error.advice} ${ASK_AGAIN}` : error.advice;
}
