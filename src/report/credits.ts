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
  const known = paid.filter((credits) => credits !== undefined && credits > 0);
  const unknown = paid.length - paid.filter((credits) => credits !== undefined).length;
  const sum = Math.round(known.reduce<number>((total, credits) => total + (credits ?? 0), 0) * 1000) / 1000;
  const open = unknown === 0 ? '' : `; of ${plural(unknown, 'image')} it is not known`;
  return `An estimated ${estimate} credits; ${plural(known.length, 'image')} paid for in this run, ${sum} credits by the prices given${open}.`;
}
