import { isUnpicked, variantName } from '../../plan/lock/candidates.ts';
import { EMPTY_LOCK, type Lock } from '../../plan/lock/lock.ts';
import { parseLock } from '../../plan/lock/lock-text.ts';
import { InvalidInputError } from '../../runtime/problem.ts';
import { orMissing } from '../github/errors.ts';
import type { GitData } from '../github/git-data.ts';
import type { ClosedPull } from './pull-branch.ts';

/** The tasks, by the names of images in their requests, whose pictures somebody turned down. */
export type RejectedTasks = ReadonlyMap<string, readonly string[]>;

export interface RejectedOptions {
  readonly git: GitData;
  readonly closed: readonly ClosedPull[];
  /** The lock's path relative to the top of the repository. */
  readonly lockPath: string;
  /** The lock that counts now. */
  readonly lock: Lock;
}

/**
 * Finds what was offered by pull requests that were closed without a merge: a no to those pictures. What the base had at
 * that time was not part of the offer, and what the lock has now was accepted after all. Throws the client's errors.
 */
export async function rejectedTasks({ git, closed, lockPath, lock }: RejectedOptions): Promise<RejectedTasks> {
  const known = new Map<string, Promise<Lock>>();
  const lockAt = (sha: string): Promise<Lock> => {
    const asked = known.get(sha) ?? readLockAt(git, lockPath, sha);
    known.set(sha, asked);
    return asked;
  };
  const rejected = new Map<string, Set<string>>();
  await Promise.all(
    closed.map(async ({ head, base }) => {
      const [offered, before] = await Promise.all([lockAt(head), lockAt(base)]);
      const accepted = new Set([...taskIds(before), ...taskIds(lock)]);
      for (const [key, entry] of Object.entries(offered.images)) {
        const { state, taskId } = entry;
        // Nobody was offered the image of a pending task, or a candidate that was not picked.
        if (state === 'pending' || isUnpicked(entry) || accepted.has(taskId)) continue;
        const id = variantName(key, entry);
        rejected.set(id, (rejected.get(id) ?? new Set()).add(taskId));
      }
    }),
  );
  return new Map([...rejected].map(([id, tasks]) => [id, [...tasks].sort()]));
}

function taskIds({ images }: Lock): string[] {
  return Object.values(images).map(({ taskId }) => taskId);
}

/** One request a lock, whatever its size; an empty one where there is none, or none that can be read. */
async function readLockAt({ client, repository }: GitData, path: string, ref: string): Promise<Lock> {
  const asked = client.rest.repos.getContent({ ...repository, path, ref, mediaType: { format: 'raw' } });
  const text: unknown = (await orMissing(asked, undefined))?.data;
  try {
    return typeof text === 'string' ? parseLock(text, path) : EMPTY_LOCK;
  } catch (error) {
    if (error instanceof InvalidInputError) return EMPTY_LOCK;
    throw error;
  }
}
