import path from 'node:path';
import { readEmbedded } from '../image/embedded/read-embedded.ts';
import type { ImageFile } from '../image/image.ts';
import { announce } from './download/fetch-images.ts';
import type { Finished } from './finishing.ts';
import type { LoopContext } from './loop-context.ts';
import type { LiveTask } from './task/follow-task.ts';

/** Takes a task's delivered files to their places, converted where that is asked for. Throws errors of the disk. */
export async function finishImage(
  context: LoopContext,
  task: LiveTask,
  files: readonly ImageFile[],
): Promise<Finished> {
  const { finishing, workspace } = context.options;
  const leave = new Set(task.present?.map((file) => file.path));
  if (task.spec.convert !== undefined) {
    return await finishing.finish(task.spec, files, {
      leave,
      announce: (image) => announce(context, task, image),
    });
  }
  // What is not converted was delivered to its place; what was in its place before may be on the branch only.
  const contentCredentials = files
    .filter((file) => !leave.has(file.path))
    .some((file) => readEmbedded(path.join(workspace, file.path), file.format).contentCredentials);
  return { kind: 'files', files, contentCredentials };
}
