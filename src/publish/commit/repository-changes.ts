import path from 'node:path';
import type { FileMove } from '../../plan/plan.ts';
import { type PageChange, pageEdits } from '../front-matter/pages.ts';
import type { Changes } from './change-set.ts';
import { type LockEditOptions, lockEdit } from './lock-edit.ts';
import type { ToRepository } from './repository-paths.ts';

/** What a run did to the workspace. Paths are relative to it. */
export interface ImageChanges {
  /** Absolute. */
  readonly workspace: string;
  readonly toRepository: ToRepository;
  /** Images made or moved in this run, on disk. */
  readonly files: readonly string[];
  /** Images that are moved but stand on the branch only. */
  readonly moves: readonly FileMove[];
  /** Files of pruned, replaced and moved images. */
  readonly deletes: readonly string[];
  readonly lock: LockEditOptions;
  /** Pages with new front matter. */
  readonly pages: readonly PageChange[];
}

/** What a run did, as changes of the repository: what lies outside it is left out. */
export function changesOf({ workspace, toRepository, files, moves, deletes, lock, pages }: ImageChanges): Changes {
  const lockPath = toRepository(lock.path);
  return {
    writes: files.flatMap((file) => {
      const inside = toRepository(file);
      return inside === undefined ? [] : [{ path: inside, source: path.join(workspace, file) }];
    }),
    copies: moves.flatMap((move) => {
      const [from, to] = [toRepository(move.from), toRepository(move.to)];
      return from === undefined || to === undefined ? [] : [{ from, to }];
    }),
    deletes: deletes.flatMap((file) => toRepository(file) ?? []),
    edits: [
      ...(lockPath === undefined ? [] : [lockEdit({ ...lock, path: lockPath })]),
      ...pageEdits(pages, toRepository),
    ],
  };
}
