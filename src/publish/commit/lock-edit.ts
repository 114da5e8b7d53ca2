import { EMPTY_LOCK, type Lock } from '../../plan/lock/lock.ts';
import { parseLock, serializeLock } from '../../plan/lock/lock-text.ts';
import { mergeLocks } from '../../plan/lock/merge-locks.ts';
import type { FileEdit } from './change-set.ts';

export interface LockEditOptions {
  /** Relative to the top of the repository. */
  readonly path: string;
  /** The lock that the plan was made with. */
  readonly before: Lock;
  /** The lock after the run. */
  readonly after: Lock;
}

/** Puts what this run changed in the lock into the one that the branch has. Its functions throw an InvalidInputError for a damaged lock. */
export function lockEdit({ path, before, after }: LockEditOptions): FileEdit {
  const parse = (text: string | undefined): Lock => (text === undefined ? EMPTY_LOCK : parseLock(text, path));
  const write = (lock: Lock, there: boolean): string | undefined => {
    // No file is made for an empty lock.
    return there || Object.keys(lock.images).length > 0 ? serializeLock(lock) : undefined;
  };
  return {
    path,
    edit: (current) => write(mergeLocks(before, parse(current), after), current !== undefined),
    merge: (common, base, branch) => write(mergeLocks(parse(common), parse(base), parse(branch)), base !== undefined),
  };
}
