import type { Outcome, Status } from '../image/image.ts';

/** How many images ended in each status. */
export type Counts = Readonly<Record<Status, number>>;

/** Every status, in the order in which people read of them. */
export const STATUSES = [
  'generated',
  'converted',
  'unchanged',
  'failed',
  'pending',
  'skipped',
] as const satisfies readonly Status[];

/** Counts the outcomes by status. */
export function countOutcomes(outcomes: readonly Outcome[]): Counts {
  const counts = { generated: 0, converted: 0, unchanged: 0, failed: 0, pending: 0, skipped: 0 };
  for (const { status } of outcomes) counts[status] += 1;
  return counts;
}

/** `5 generated, 1 unchanged, 2 failed`: only what there is. */
export function countWords(counts: Counts): string {
  const words = STATUSES.filter((status) => counts[status] > 0).map((s) => `${counts[s]} ${s}`);
  return words.length === 0 ? 'no images' : words.join(', ');
}
