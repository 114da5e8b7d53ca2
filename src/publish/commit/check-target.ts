import { InvalidInputError } from '../../runtime/problem.ts';
import { type Refusal, refusalOf } from '../github/errors.ts';
import type { GitData } from '../github/git-data.ts';
import { missingBranch } from './commit.ts';
import type { CommitTarget } from './preflight.ts';

/**
 * Asks GitHub whether the branch is there and the token may write to it. `undefined` where there is no commit.
 * @throws InvalidInputError saying what to set, before anything is paid for.
 */
export async function checkTarget(git: GitData, target: CommitTarget): Promise<CommitGround | undefined> {
  if (target.kind !== 'push' && target.kind !== 'pull-request') return undefined;
  const found = await findGround(git, target);
  if (found.kind === 'ground') return found;
  const refusal = found;
  throw new InvalidInputError([{ message: `\`commit: ${target.kind}\`: ${refusal.message}. ${refusal.advice}` }]);
}

/** What a commit will stand on, as it is now. */
export interface CommitGround {
  readonly kind: 'ground';
  /** The branch that is written to. */
  readonly branch: string;
  readonly tree: string;
}

async function findGround(
  git: GitData,
  target: Extract<CommitTarget, { kind: 'push' | 'pull-request' }>,
): Promise<CommitGround | Refusal> {
  const [branch, input] = target.kind === 'push' ? [target.branch, 'branch' as const] : [target.base, 'base' as const];
  try {
    const { data } = await git.client.rest.repos.get({ ...git.repository });
    // An app's token shows no permissions, or none at all as true: only a person's that may read alone is certain.
    if (data.permissions?.pull === true && !data.permissions.push) {
      return refusalOf(new Error('Write access to the repository is not granted to this token'), 'contents');
    }
    const head = await git.head(branch);
    return head === undefined
      ? missingBranch(branch, input)
      : { kind: 'ground', branch: target.branch, tree: head.tree };
  } catch (error) {
    return refusalOf(error, 'contents');
  }
}
