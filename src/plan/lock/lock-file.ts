import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { orAbsent } from '../../runtime/safe-path.ts';
import { EMPTY_LOCK, type Lock } from './lock.ts';
import { parseLock, serializeLock } from './lock-text.ts';

/**
 * The lock in a file; an empty one where there is no file. `name` is what messages call it.
 * @throws InvalidInputError as `parseLock` does, or what the disk met.
 */
export async function readLock(file: string, name = file): Promise<Lock> {
  const text = await orAbsent(readFile(file, 'utf8'));
  return text === undefined ? EMPTY_LOCK : parseLock(text, name);
}

/**
 * Writes the lock, whole or not at all; returns whether the file changed. One that says the same already is left alone,
 * and no file is made for an empty lock. Synchronous, because a cancelled step has no time for more.
 */
export function writeLock(file: string, lock: Lock): boolean {
  const text = serializeLock(lock);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : serializeLock(EMPTY_LOCK);
  if (text === before) return false;
  mkdirSync(path.dirname(file), { recursive: true });
  const part = `${file}.${randomUUID()}.part`;
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
  return true;
}
