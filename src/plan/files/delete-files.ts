import { rm } from 'node:fs/promises';
import { withoutImageExtension } from '../../image/image-format.ts';
import { withFile } from '../../runtime/safe-path.ts';
import type { ToPrune } from '../plan.ts';

/**
 * Deletes the files of pruned images: regular image files inside the workspace (absolute), never through a symbolic
 * link. Call it before images are made, or with `obsoleteFiles` after, so that it takes no new one. Returns the paths it deleted.
 * Throws what the disk meets.
 */
export async function pruneFiles(workspace: string, prune: readonly ToPrune[]): Promise<string[]> {
  const deleted: string[] = [];
  for (const { path } of prune.flatMap(({ files }) => files)) {
    // The lock may come from a pull request: nothing but images is deleted on its word.
    if (withoutImageExtension(path) === path) continue;
    const file = await withFile(workspace, path, async ({ absolute }) => absolute);
    if (file === undefined) continue;
    await rm(file);
    deleted.push(path);
  }
  return deleted;
}
