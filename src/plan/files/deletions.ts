import { isSpare } from '../../image/candidate.ts';
import { foldName } from '../../image/fold-name.ts';
import type { Outcome, Unchanged } from '../../image/image.ts';
import { withoutImageExtension } from '../../image/image-format.ts';
import { allFilesOf, type Lock } from '../lock/lock.ts';
import { replacedFiles } from '../lock/update-lock.ts';
import type { Request } from '../match-lock.ts';
import type { ToMove, ToPrune } from '../plan.ts';

/** What pruning depends on: the wanted images of all shards, the lock, and what this run keeps and moves. */
export interface PruneOptions {
  readonly requests: readonly Request[];
  readonly lock: Lock;
  /** Whether this shard is responsible for an id. */
  readonly isOurs: (id: string) => boolean;
  readonly keep: readonly Unchanged[];
  readonly move: readonly ToMove[];
}

/** The lock entries that nobody asks for, with their files, except those that a wanted image has or will have. */
export function toPrune({ requests, lock, isOurs, keep, move }: PruneOptions): ToPrune[] {
  const wanted = new Set(requests.map(({ spec }) => spec.id));
  const moved = new Set(move.map(({ fromId }) => fromId));
  // Only the renamed image's own shard moves or deletes the old entry, so that no two shards disagree.
  const heirs = new Map(requests.flatMap(({ spec, donor }) => (donor === undefined ? [] : [[donor.id, spec.id]])));
  const unwanted = Object.entries(lock.images).filter(
    ([id]) => !wanted.has(id) && !moved.has(id) && isOurs(heirs.get(id) ?? id),
  );
  // The entry of a candidate that is not picked moves without its files.
  const emptied = move.filter(({ entry, keepSource }) => entry.files.length === 0 && !keepSource);
  const left = emptied.flatMap(({ fromId }) => Object.entries(lock.images).filter(([id]) => id === fromId));
  if (unwanted.length + left.length === 0) return [];
  const isUsed = usedPaths(requests, keep);
  const pruned = [...unwanted, ...left.filter(([, entry]) => entry.files.length > 0)];
  return pruned.map(([id, entry]) => ({
    id,
    files: allFilesOf(entry).filter(({ path }) => !isUsed(path)),
  }));
}

/** Names that differ only in case count as one: on some disks they are. */
function usedPaths(requests: readonly Request[], keep: readonly Unchanged[]): (path: string) => boolean {
  const stems = new Set(requests.flatMap(({ spec }) => (isSpare(spec) ? [] : [foldName(spec.stem)])));
  const files = [
    ...requests.map(({ entry }) => (entry === undefined ? [] : allFilesOf(entry))),
    ...keep.map((image) => image.files),
  ].flat();
  const paths = new Set(files.map(({ path }) => foldName(path)));
  return (path) => stems.has(foldName(withoutImageExtension(path))) || paths.has(foldName(path));
}

/** A run, once it is over. */
export interface Aftermath {
  readonly prune: readonly ToPrune[];
  readonly before: Lock;
  readonly after: Lock;
  /** Of all images, those of other shards included. */
  readonly outcomes: readonly Outcome[];
}

/** What may be deleted after a run: pruned and replaced files, except any that an image has or that is at its place. */
export function obsoleteFiles({ prune, before, after, outcomes }: Aftermath): ToPrune[] {
  const shown = outcomes.flatMap((outcome) => ('files' in outcome ? outcome.files : []));
  const used = new Set([...shown, ...Object.values(after.images).flatMap(allFilesOf)].map(({ path }) => path));
  const owners = new Map(outcomes.flatMap(({ spec }) => (isSpare(spec) ? [] : [[spec.stem, spec.id]])));
  // What another candidate left in the place of the picked one is the image's own.
  const images = new Map(outcomes.map(({ spec: { id, candidate } }) => [id, candidate?.of ?? id]));
  return [...prune, ...replacedFiles(before, after)].flatMap(({ id, files }) => {
    const image = images.get(id) ?? id;
    const isOwn = (path: string): boolean => (owners.get(withoutImageExtension(path)) ?? image) === image;
    const left = files.filter(({ path }) => !used.has(path) && isOwn(path));
    return left.length === 0 ? [] : [{ id, files: left }];
  });
}
