import type { ImageSpec } from '../image.ts';
import type { Plan, Reason, ToMake } from '../plan/plan.ts';
import { apiParameters } from './results.ts';

const REASONS = {
  new: 'new',
  edited: 'edited',
  missing: 'missing',
  expired: 'expired',
  all: 'made again',
} as const satisfies Record<Reason, string>;

/** Why an image is made, in words: `new`, `edited: prompt, resolution`. */
export function reasonWords({ reason, changed }: Pick<ToMake, 'reason' | 'changed'>): string {
  return changed.length === 0 ? REASONS[reason] : `${REASONS[reason]}: ${changed.join(', ')}`;
}

/** The plan in one line: `5 to make (3 new, 2 edited), 1 to pick up, 12 unchanged`. */
export function planWords({ make, adopt, keep, skip, prune }: Plan): string {
  const reasons = tally(make.map(({ reason }) => REASONS[reason]));
  const parts = [
    make.length === 0 ? 'nothing to make' : `${make.length} to make (${tallyWords(reasons)})`,
    ...counted(adopt.length, 'to pick up (paid for by an earlier run)'),
    ...counted(keep.length, 'unchanged'),
    ...counted(skip.length, 'skipped'),
    ...counted(prune.length, 'to prune'),
  ];
  return parts.join(', ');
}

/** What will be paid for, by resolution: `1K 4, 2K 2`; `` where nothing is. */
export function resolutionWords({ make }: Plan): string {
  const counts = tally(make.map(({ spec }) => spec.parameters.resolution ?? 'resolution of the model'));
  return [...counts].map(([resolution, count]) => `${resolution} ${count}`).join(', ');
}

/** The parameters in words, without the model: `16:9, 2K, high`. */
export function parameterWords(spec: ImageSpec): string {
  const { model: _model, ...parameters } = apiParameters(spec);
  return Object.values(parameters).join(', ');
}

function counted(count: number, words: string): string[] {
  return count === 0 ? [] : [`${count} ${words}`];
}

function tally(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function tallyWords(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([word, count]) => `${count} ${word}`).join(', ');
}
