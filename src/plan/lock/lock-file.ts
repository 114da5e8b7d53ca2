import { existsSync, readFileSync } from 'node:fs';
import { InvalidInputError } from '../../runtime/problem.ts';
import { openInside } from '../../runtime/safe-path.ts';
import { writeAtomically } from '../../runtime/write-atomically.ts';
import { EMPTY_LOCK, type Lock } from './lock.ts';
import { parseLock, serializeLock } from './lock-text.ts';

/** In bytes: an image takes less than 1 kB. More is no lock, and reading it could eat the runner's memory. */
const LARGEST_LOCK = 50_000_000;

/**
 * The lock in a file of the workspace, a path with `/`; an empty one where there is no file.
 * @throws InvalidInputError as `parseLock` does, or if a symbolic link is on the way; else errors of the disk.
 */
export async function readLock(workspace: string, file: string): Promise<Lock> {
  const opened = await openInside(workspace, file);
  switch (opened.kind) {
    case 'absent':
      return EMPTY_LOCK;
    case 'refused': {
      const message = `the lock is not read: ${opened.reason}`;
      throw new InvalidInputError([{ message, source: { file, line: 1, column: 1 } }]);
    }
    case 'open':
      try {
        if (opened.size > LARGEST_LOCK) {
          const message = `the lock has ${(opened.size / 1e6).toFixed(1)} MB: allowed are ${LARGEST_LOCK / 1e6} MB, some 50,000 images`;
          throw new InvalidInputError([{ message, source: { file, line: 1, column: 1 } }]);
        }
        return parseLock(await opened.file.readFile('utf8'), file);
      } finally {
        await opened.file.close();
      }
  }
}

/** Writes the lock. A file that says the same already is left alone, and an empty lock creates no file. */
export function writeLock(file: string, lock: Lock): void {
  const text = serializeLock(lock);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : serializeLock(EMPTY_LOCK);
  if (text !== before) writeAtomically(file, text);
}
