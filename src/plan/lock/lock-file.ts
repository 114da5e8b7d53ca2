import { existsSync, readFileSync } from 'node:fs';
import { InvalidInputError } from '../../runtime/problem.ts';
import { openInside } from '../../runtime/safe-path.ts';
import { writeAtomically } from '../../runtime/write-atomically.ts';
import { EMPTY_LOCK, type Lock } from './lock.ts';
import { parseLock, serializeLock } from './lock-text.ts';

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
