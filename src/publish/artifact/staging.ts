import { createWriteStream } from 'node:fs';
import { constants, copyFile, link, lstat, mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ImageFile } from '../../image/image.ts';
import { isUnaltered } from '../../plan/files/disk-files.ts';
import { type Opened, openInside } from '../../runtime/safe-path.ts';

/** A temporary directory in which files stand under the names they are uploaded with. */
export interface Staging {
  readonly root: string;
  /** Puts `source`, an absolute path, at `name`, a path with `/` inside the directory, and returns where it is now. */
  add(source: string, name: string): Promise<string>;
  /** The same for a file of the workspace. @throws if its bytes are not the known ones any more. */
  addImage(image: Image, name: string): Promise<string>;
}

/** A file of the workspace (absolute), with the bytes that it must have. */
export interface Image {
  readonly workspace: string;
  readonly file: Pick<ImageFile, 'path' | 'sha256' | 'bytes'>;
}

/** Runs `work` with a staging directory below `temp`, which is deleted when this returns. Throws what `work` throws. */
export async function withStaging<T>(temp: string, work: (staging: Staging) => Promise<T>): Promise<T> {
  await mkdir(temp, { recursive: true });
  const root = await mkdtemp(path.join(temp, 'gpt-image-upload-'));
  const placeFor = async (name: string): Promise<string> => {
    const target = path.join(root, name);
    await mkdir(path.dirname(target), { recursive: true });
    return target;
  };
  const add = async (source: string, name: string): Promise<string> => {
    const target = await placeFor(name);
    await linkOrCopy(source, target);
    return target;
  };
  const addImage = async (image: Image, name: string): Promise<string> => {
    const target = await placeFor(name);
    await stageImage(image, target);
    return target;
  };
  try {
    return await work({ root, add, addImage });
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

/** What is staged is the very file that was checked, not a link that was put in its place meanwhile. */
async function stageImage({ workspace, file }: Image, target: string): Promise<void> {
  if (!(await isUnaltered(workspace, file))) throw new Error('it is gone, or no longer what it was');
  const opened = await openInside(workspace, file.path);
  if (opened.kind !== 'open') throw new Error(opened.kind === 'absent' ? 'it is gone' : opened.reason);
  try {
    if (await isLinked(opened, target)) return;
    await pipeline(opened.file.createReadStream({ autoClose: false }), createWriteStream(target));
  } finally {
    await opened.file.close();
  }
}

async function isLinked({ absolute, file }: Extract<Opened, { kind: 'open' }>, target: string): Promise<boolean> {
  try {
    await link(absolute, target);
    const [linked, { dev, ino }] = await Promise.all([lstat(target), file.stat()]);
    if (linked.dev === dev && linked.ino === ino) return true;
    await rm(target);
  } catch {
    // No link is possible: a copy is.
  }
  return false;
}
