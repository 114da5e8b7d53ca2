import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';

/** A name of its own beside `file`, for what is to become that file by a rename. */
export function partOf(file: string): string {
  return `${file}.${randomUUID()}.part`;
}

/** Gives `work` a part of `file` to write and to rename; one that is left when `work` throws is deleted. Throws what `work` throws. */
export async function withPart<T>(file: string, work: (part: string) => Promise<T>): Promise<T> {
  const part = partOf(file);
  try {
    return await work(part);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/**
 * Writes a text to a file, whole or not at all, and makes its folder. Synchronous, because a cancelled step has no time
 * for more. Throws errors of the disk.
 */
export function writeAtomically(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const part = partOf(file);
  try {
    const handle = openSync(part, 'wx');
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
