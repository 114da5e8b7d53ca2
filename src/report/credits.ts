import { sumOfCredits } from '../image/credits.ts';
import type { Outcome } from '../image/image.ts';
import { plural } from './format.ts';
import { creditsPaid } from './results.ts';

/**
 * The estimate of the plan, in credits, and beside it what was really created: `An estimated 12 credits; 2 images were
 * paid for in this run, at 9 credits by the prices given.` `` if there is no estimate.
 */
export function creditsWords(outcomes: readonly Outcome[], estimate: number | undefined): string {
  if (estimate === undefined || outcomes.every(({ spec }) => spec.credits === undefined)) return '';
  const paid = outcomes.map(creditsPaid);
  const known = paid.flatMap((credits) => (credits !== undefined && credits > 0 ? [credits] : []));
  const unknown = paid.length - paid.filter((credits) => credits !== undefined).length;
  const open = unknown === 0 ? '' : `; of ${plural(unknown, 'image')} it is not known`;
  return `An estimated ${estimate} credits; ${plural(known.length, 'image')} paid for in this run, ${sumOfCredits(known)} credits by the prices given${open}.`;
}
