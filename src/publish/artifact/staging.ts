import { constants, copyFile, link, mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';

/** A temporary directory in which files stand under the names they are uploaded with. */
export interface Staging {
  readonly root: string;
  /** Puts `source` at `name`, a path with `/` inside the directory, and returns where it is now. */
  add(source: string, name: string): Promise<string>;
}

/** Runs `work` with a staging directory below `temp`, which is gone when this returns. Throws what `work` throws. */
export async function withStaging<T>(temp: string, work: (staging: Staging) => Promise<T>): Promise<T> {
  await mkdir(temp, { recursive: true });
  const root = await mkdtemp(path.join(temp, 'gpt-image-upload-'));
  const add = async (source: string, name: string): Promise<string> => {
    const target = path.join(root, name);
    await mkdir(path.dirname(target), { recursive: true });
    await linkOrCopy(source, target);
    return target;
  };
  try {
    return await work({ root, add });
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** A link costs nothing; it cannot cross file systems, and some have none. */
async function linkOrCopy(source: string, target: string): Promise<void> {
  try {
    await link(source, target);
  } catch {
    await copyFile(source, target, constants.COPYFILE_FICLONE);
  }
}
