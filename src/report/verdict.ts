import type { Outcome } from '../image/image.ts';
import type { Settings } from '../settings/read-settings.ts';
import { countOutcomes, countWords } from './counts.ts';

/** What decides how the step ends. */
export interface VerdictOptions {
  readonly outcomes: readonly Outcome[];
  readonly failOn: Settings['failOn'];
  /** What could not be published as asked, one sentence each. */
  readonly publishFailures: readonly string[];
}

/** Why the step fails, in one line; `undefined` when it succeeds. `fail-on` speaks of images, not of publishing them. */
export function failureOf({ outcomes, failOn, publishFailures }: VerdictOptions): string | undefined {
  const wanted = outcomes.filter(
    (outcome) => outcome.status !== 'unchanged' && outcome.status !== 'converted' && isWanted(outcome),
  );
  const missing = wanted.filter(({ status }) => status !== 'generated');
  const images = `${missing.length} of ${wanted.length} wanted images are missing (${countWords(countOutcomes(missing))})`;
  const fails =
    failOn === 'any' ? missing.length > 0 : failOn === 'all' && wanted.length > 0 && missing.length === wanted.length;
  const reasons = [...(fails ? [images] : []), ...publishFailures];
  return reasons.length === 0 ? undefined : reasons.join('; ');
}

function isWanted(outcome: Outcome): boolean {
  return outcome.status !== 'skipped' || outcome.wanted;
}
