import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { regularFile, unlinkedPath } from '../../runtime/safe-path.ts';
import type { FileMove, ToMove } from '../plan.ts';

/**
 * Takes images that were made already to their new places. Call it before anything is pruned or made. Returns the moves
 * whose file is not on disk (it is on a branch only), for whoever writes that branch. `workspace` is absolute.
 * Throws what the disk meets, or where a symbolic link is on the way.
 */
export async function moveFiles(workspace: string, moves: readonly ToMove[]): Promise<FileMove[]> {
  const absent: FileMove[] = [];
  const arrivals: { readonly part: string; readonly target: string }[] = [];
  // All leave their places before any arrives: one image's new place may be another's old one.
  for (const { keepSource, ...move } of moves.flatMap(({ files, keepSource }) =>
    files.map((file) => ({ ...file, keepSource })),
  )) {
    const source = await regularFile(workspace, move.from);
    if (source === undefined) {
      absent.push(move);
      continue;
    }
    const target = await newPath(workspace, move.to);
    const part = `${target}.${randomUUID()}.part`;
    await (keepSource ? copyFile(source, part, constants.COPYFILE_FICLONE) : rename(source, part));
    arrivals.push({ part, target });
  }
  for (const { part, target } of arrivals) await rename(part, target);
  return absent;
}

async function newPath(workspace: string, file: string): Promise<string> {
  await mkdir(path.dirname(path.join(workspace, file)), { recursive: true });
  const target = await unlinkedPath(workspace, file);
  if (target === undefined) throw new Error(`${file} is not inside the workspace: a symbolic link is on the way`);
  return target;
}
