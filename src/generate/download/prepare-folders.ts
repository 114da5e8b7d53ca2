import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isSpare } from '../../image/candidate.ts';
import type { Plan } from '../../plan/plan.ts';
import { InvalidInputError, type Problem } from '../../runtime/problem.ts';
import { makeFolderOf } from '../../runtime/safe-path.ts';
import { withPart } from '../../runtime/write-atomically.ts';

/**
 * Makes the folders of images that will be fetched, and tries each for writing: a disk that takes no file must not be
 * noticed only when the image comes. Stems are relative to `workspace`, which is absolute.
 * @throws InvalidInputError naming every folder that takes no file, and why.
 */
export async function prepareFolders(
  workspace: string,
  { generate, adopt }: Pick<Plan, 'generate' | 'adopt'>,
): Promise<void> {
  const placed = [...generate, ...adopt].filter(({ spec }) => !isSpare(spec));
  const folders = [...new Set(placed.map(({ spec }) => path.posix.dirname(spec.stem)))];
  const problems: Problem[] = [];
  for (const folder of folders) {
    const reason = await tryFolder(workspace, folder);
    if (reason !== undefined)
      problems.push({ message: `No image can be written to the folder \`${folder}\`: ${reason}` });
  }
  if (problems.length > 0) throw new InvalidInputError(problems);
}

/** Why no file can be written to the folder; `undefined` when one can. */
async function tryFolder(workspace: string, folder: string): Promise<string | undefined> {
  try {
    await withPart(await makeFolderOf(workspace, path.posix.join(folder, 'trial')), async (part) => {
      // As large as a block of the disk, so that a full one is noticed.
      await writeFile(part, Buffer.alloc(4096), { flag: 'wx' });
      await rm(part);
    });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
