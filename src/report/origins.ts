import type { Outcome } from '../image/image.ts';
import { oldPickWords } from './advice.ts';
import { plural } from './format.ts';

/** Picked candidates that are not to be had, one sentence each. */
export function oldPickNotes(outcomes: readonly Outcome[]): string[] {
  return outcomes.map(oldPickWords).filter((words) => words !== '');
}

/** The most ids that a sentence names. */
const MOST_IDS = 20;

/** What nobody can say of images whose request had no answer at first: which of the requests was accepted. One sentence, or none. */
export function originNotes(outcomes: readonly Outcome[]): string[] {
  const repeated = outcomes.filter((outcome) => 'isRepeated' in outcome && outcome.isRepeated === true);
  if (repeated.length === 0) return [];
  const ids = repeated.slice(0, MOST_IDS).map(({ spec }) => `\`${spec.id}\``);
  const more = repeated.length > ids.length ? ` and ${repeated.length - ids.length} more` : '';
  return [
    `Sent again under the same request id, since an answer did not come: ${plural(repeated.length, 'image')}, ${ids.join(', ')}${more}`,
  ];
}
