import path from 'node:path';
import { isSpare } from '../image/candidate.ts';
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
  const { finishing, workspace, spares } = context.options;
  if (isSpare(task.spec)) {
    return { kind: 'files', files: [], spares: files, contentCredentials: haveCredentials(spares, files) };
  }
  const leave = new Set(task.present?.map((file) => file.path));
  if (task.spec.convert !== undefined) {
    return await finishing.finish(task.spec, files, {
      leave,
      announce: (image) => announce(context, task, image),
    });
  }
  // What is not converted was delivered to its place; what was in its place before may be on the branch only.
  const arrived = files.filter((file) => !leave.has(file.path));
  return { kind: 'files', files, contentCredentials: haveCredentials(workspace, arrived) };
}

function haveCredentials(folder: string, files: readonly ImageFile[]): boolean {
  return files.some((file) => readEmbedded(path.join(folder, file.path), file.format).contentCredentials);
}
