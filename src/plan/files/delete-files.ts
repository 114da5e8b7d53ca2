import { rm } from 'node:fs/promises';
import { withFile } from '../../runtime/safe-path.ts';
import type { LockFile } from '../lock/lock.ts';
import type { ToPrune } from '../plan.ts';
import { isUnaltered } from './disk-files.ts';
import { isDisposable } from './own-files.ts';

/**
 * Deletes files of images that are no longer wanted, as far as they are still what the lock knows: regular files inside the
 * workspace (absolute) that no symbolic link leads to. Call it before images are generated, or with `obsoleteFiles` after,
 * so that it deletes no new one. Returns the paths of those that stay because somebody altered them. Throws errors of the
 * disk.
 */
export async function pruneFiles(workspace: string, prune: readonly ToPrune[]): Promise<string[]> {
  const kept: string[] = [];
  for (const file of prune.flatMap(({ files }) => files)) {
    const absolute = await withFile(workspace, file.path, async (opened) => opened.absolute);
    if (absolute === undefined) continue;
    if (await mayGo(workspace, file)) await rm(absolute);
    else kept.push(file.path);
  }
  return kept;
}

async function mayGo(workspace: string, file: LockFile): Promise<boolean> {
  return isDisposable(file.path) && (await isUnaltered(workspace, file));
}
