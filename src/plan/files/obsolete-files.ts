import type { Outcome } from '../../image/image.ts';
import { withoutImageExtension } from '../../prompts/build/output-path.ts';
import type { Lock } from '../lock/lock.ts';
import { replacedFiles } from '../lock/update-lock.ts';
import type { ToPrune } from '../plan.ts';

/** A run, once it is over. */
export interface Aftermath {
  readonly prune: readonly ToPrune[];
  readonly before: Lock;
  readonly after: Lock;
  /** Of all images, those of other shards included. */
  readonly outcomes: readonly Outcome[];
}

/** What may be deleted after a run: pruned files and replaced ones, but none that an image has or that stands in its place. */
export function obsoleteFiles({ prune, before, after, outcomes }: Aftermath): ToPrune[] {
  const images = [...outcomes.filter((outcome) => 'files' in outcome), ...Object.values(after.images)];
  const used = new Set(images.flatMap(({ files }) => files.map(({ path }) => path)));
  const owners = new Map(outcomes.map(({ spec }) => [spec.stem, spec.id]));
  return [...prune, ...replacedFiles(before, after)].flatMap(({ id, files }) => {
    const left = files.filter(({ path }) => !used.has(path) && (owners.get(withoutImageExtension(path)) ?? id) === id);
    return left.length === 0 ? [] : [{ id, files: left }];
  });
}
