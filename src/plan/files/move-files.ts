import { constants } from 'node:fs';
import { copyFile, rename } from 'node:fs/promises';
import { makeFolderOf, withFile } from '../../runtime/safe-path.ts';
import { partOf } from '../../runtime/write-atomically.ts';
import type { FileMove, ToMove } from '../plan.ts';
import { isUnaltered } from './disk-files.ts';
import { isDisposable } from './own-files.ts';

/**
 * Moves images that exist already to their new places. Call it before anything is pruned or generated. Returns the moves
 * whose file is not on disk (only on a branch), for whoever writes that branch. `workspace` is absolute.
 * Throws errors of the disk, or if a symbolic link is on the way.
 */
export async function moveFiles(workspace: string, moves: readonly ToMove[]): Promise<FileMove[]> {
  const absent: FileMove[] = [];
  const arrivals: { readonly part: string; readonly target: string }[] = [];
  // All leave their places before any arrives: one image's new place may be another's old one.
  for (const { keepSource, ...move } of moves.flatMap(({ files, keepSource }) =>
    files.map((file) => ({ ...file, keepSource })),
  )) {
    const source = await sourceOf(workspace, move);
    if (source === undefined) {
      absent.push(move);
      continue;
    }
    const target = await makeFolderOf(workspace, move.to);
    const part = partOf(target);
    await (keepSource ? copyFile(source, part, constants.COPYFILE_FICLONE) : rename(source, part));
    arrivals.push({ part, target });
  }
  for (const { part, target } of arrivals) await rename(part, target);
  return absent;
}

/** The file as delivered; `undefined` if it is missing or was altered. */
async function sourceOf(workspace: string, { from, sha256, bytes }: FileMove): Promise<string | undefined> {
  if (!isDisposable(from) || !(await isUnaltered(workspace, { path: from, sha256, bytes }))) return undefined;
  return withFile(workspace, from, async ({ absolute }) => absolute);
}
