import { allFilesOf, EMPTY_LOCK, type Lock, lockOf } from '../../plan/lock/lock.ts';
import { parseLock, serializeLock } from '../../plan/lock/lock-text.ts';
import { mergeLocks } from '../../plan/lock/merge-locks.ts';
import type { FileMove } from '../../plan/plan.ts';
import { type PageChange, pageEdits } from '../front-matter/pages.ts';
import type { Changes, FileEdit, KnownFile } from './change-set.ts';
import type { ToRepository } from './repository-paths.ts';

/** What a run did to the workspace. Paths are relative to it. */
export interface ImageChanges {
  /** Absolute. */
  readonly workspace: string;
  readonly toRepository: ToRepository;
  /** Images generated or moved by this run, on disk. */
  readonly files: readonly KnownFile[];
  /** Images that are moved but stand on the branch only. */
  readonly moves: readonly FileMove[];
  /** Files of pruned, replaced and moved images. */
  readonly deletes: readonly KnownFile[];
  readonly lock: Omit<LockEditOptions, 'toRepository'>;
  /** Pages with new front matter. */
  readonly pages: readonly PageChange[];
}

/** What a run did, as changes of the repository: what lies outside it is left out. */
export function changesOf({ workspace, toRepository, files, moves, deletes, lock, pages }: ImageChanges): Changes {
  const lockPath = toRepository(lock.path);
  return {
    writes: files.flatMap((file) => {
      const inside = toRepository(file.path);
      return inside === undefined ? [] : [{ path: inside, workspace, file }];
    }),
    copies: moves.flatMap((move) => {
      const [from, to] = [toRepository(move.from), toRepository(move.to)];
      return from === undefined || to === undefined ? [] : [{ ...move, from, to }];
    }),
    deletes: deletes.flatMap(({ path, sha256, bytes }) => {
      const inside = toRepository(path);
      return inside === undefined ? [] : [{ path: inside, sha256, bytes }];
    }),
    edits: [
      ...(lockPath === undefined ? [] : [lockEdit({ ...lock, path: lockPath, toRepository })]),
      ...pageEdits(pages, toRepository),
    ],
  };
}

export interface LockEditOptions {
  /** Relative to the top of the repository. */
  readonly path: string;
  /** The lock that the plan was made with. */
  readonly before: Lock;
  /** The lock after the run. */
  readonly after: Lock;
  /** Ids whose entries stay, even where somebody took them out meanwhile: the plan counted on them. */
  readonly counted?: ReadonlySet<string>;
  readonly toRepository?: ToRepository;
}

/** Puts what this run changed in the lock into the one that the branch has. Its functions throw an InvalidInputError for a damaged lock. */
export function lockEdit({
  path,
  before,
  after,
  counted = new Set(),
  toRepository = (file) => file,
}: LockEditOptions): FileEdit {
  const parse = (text: string | undefined): Lock => (text === undefined ? EMPTY_LOCK : parseLock(text, path));
  const write = (lock: Lock, there: boolean): string | undefined => {
    // An empty lock creates no file.
    return there || Object.keys(lock.images).length > 0 ? serializeLock(lock) : undefined;
  };
  const ours = Object.entries(after.images).filter(([id]) => counted.has(id));
  return {
    path,
    edit: (current) => {
      const merged = mergeLocks(before, parse(current), after);
      return write(lockOf([...ours, ...Object.entries(merged.images)]), current !== undefined);
    },
    merge: (common, base, branch) => write(mergeLocks(parse(common), parse(base), parse(branch)), base !== undefined),
    filesOf: (text) =>
      Object.values(parse(text).images).flatMap((entry) =>
        allFilesOf(entry).flatMap((file) => toRepository(file.path) ?? []),
      ),
  };
}
