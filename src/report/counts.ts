import type { Outcome, Status } from '../image/image.ts';

/** How many images ended in each status. */
export type Counts = Readonly<Record<Status, number>>;

/** What people call a status. */
export const STATUS_WORDS = {
  generated: 'made',
  unchanged: 'unchanged',
  failed: 'failed',
  pending: 'pending',
  skipped: 'skipped',
} as const satisfies Record<Status, string>;

/** Every status, in the order in which people are told of them. */
export const STATUSES = ['generated', 'unchanged', 'failed', 'pending', 'skipped'] as const satisfies readonly Status[];

/** Counts the outcomes by status. */
export function countOutcomes(outcomes: readonly Outcome[]): Counts {
  const counts = { generated: 0, unchanged: 0, failed: 0, pending: 0, skipped: 0 };
  for (const { status } of outcomes) counts[status] += 1;
  return counts;
}

/** `5 made, 1 unchanged, 2 failed`: only what there is. */
export function countWords(counts: Counts): string {
  const words = STATUSES.filter((status) => counts[status] > 0).map((s) => `${counts[s]} ${STATUS_WORDS[s]}`);
  return words.length === 0 ? 'no images' : words.join(', ');
}
