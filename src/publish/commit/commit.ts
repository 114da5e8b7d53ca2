import type { Random } from '../../runtime/backoff.ts';
import type { Clock } from '../../runtime/clock.ts';
import { type Refusal, refusalOf, refused } from '../github/errors.ts';
import type { Commit, GitData } from '../github/git-data.ts';
import { lfsAdvice } from '../lfs/check-lfs.ts';
import { LfsEndpointError } from '../lfs/endpoint.ts';
import type { LfsAccess } from '../lfs/lfs-access.ts';
import { LfsError } from '../lfs/lfs-store.ts';
import { ChangeSet, type Changes } from './change-set.ts';

export interface CommitOptions {
  readonly git: GitData;
  readonly branch: string;
  readonly changes: Changes;
  readonly message: string;
  readonly clock: Clock;
  readonly random: Random;
  /** Ends the waits between tries. */
  readonly signal: AbortSignal;
  /** In bytes; larger files stay out of the commit. */
  readonly largestBlob?: number;
  /** Absent where nothing is asked of Git LFS. */
  readonly lfs?: LfsAccess | undefined;
}

export interface Committed {
  readonly kind: 'committed';
  readonly commit: Commit;
  /** The one it stands on. */
  readonly before: Commit;
  /** What is not in the commit though it was asked for, one sentence each. */
  readonly notes: readonly string[];
}

export interface NothingToCommit {
  readonly kind: 'unchanged';
  /** The branch's newest, which holds everything already. */
  readonly commit: Commit;
  readonly notes: readonly string[];
}

export type CommitResult = Committed | NothingToCommit | Refusal;

/** What a commit is based on. */
export interface Ground {
  readonly kind: 'ground';
  /** The tree that is changed. */
  readonly tree: string;
  /** The tree of the branch that is on offer, whose files stay. */
  readonly branch?: string;
  readonly parents: readonly string[];
  /** A commit with the same tree need not follow this one; absent if one is needed in any case. */
  readonly settled?: Commit;
  /** Moves the branch to the new commit. */
  readonly move: (sha: string) => Promise<'moved' | 'raced'>;
}

/** How often somebody else may move the branch first: matrix legs that end together do so to each other. */
const ATTEMPTS = 5;

/** The longest wait before the second try, in ms; it doubles with every further one. */
const FIRST_WAIT_MS = 1000;

/** Commits to a branch that is there. Never forces, and never throws: what GitHub refuses is in the result. */
export function commitFiles(options: CommitOptions): Promise<CommitResult> {
  const { git, branch } = options;
  return commitOn(options, async () => {
    const head = await git.head(branch);
    if (head === undefined) return missingBranch(branch, 'branch');
    return {
      kind: 'ground',
      tree: head.tree,
      parents: [head.sha],
      settled: head,
      move: (sha) => git.moveBranch(branch, sha),
    };
  });
}

/** Commits onto what `findGround` returns, asking it again whenever somebody else was quicker. Never throws. */
export async function commitOn(
  options: CommitOptions,
  findGround: () => Promise<Ground | Refusal>,
): Promise<CommitResult> {
  const { git, changes, largestBlob, clock, random, signal, lfs } = options;
  const access = lfs === undefined ? {} : { lfs: { access: lfs, bounds: { clock, random, signal } } };
  const set = new ChangeSet(git, changes, { largestBlob, ...access });
  try {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      if (attempt > 1) await clock.sleep(random() * FIRST_WAIT_MS * 2 ** (attempt - 2), signal);
      const ground = await findGround();
      if (ground.kind === 'refused') return ground;
      const { tree, branch, parents, settled, move } = ground;
      const newTree = await git.writeTree(tree, await set.onto(tree, branch));
      if (newTree === settled?.tree) return { kind: 'unchanged', commit: settled, notes: set.notes };
      const sha = await git.writeCommit({ message: options.message, tree: newTree, parents });
      if ((await move(sha)) === 'raced') continue;
      const before = { sha: parents[0] ?? sha, tree };
      return { kind: 'committed', commit: { sha, tree: newTree }, before, notes: set.notes };
    }
    const advice = 'Run the job again when less is going on';
    return refused(`Somebody else was quicker ${ATTEMPTS} times to move the branch \`${options.branch}\``, advice);
  } catch (error) {
    if (error instanceof LfsError || error instanceof LfsEndpointError)
      return refused(`Git LFS did not take the images: ${error.message}`, lfsAdvice(error));
    return refusalOf(error, 'contents');
  }
}

/** There is no such branch; `input` is the one that names it. */
export function missingBranch(branch: string, input: 'branch' | 'base'): Refusal {
  const advice = `Create it, or set \`${input}\` to one that is there; a repository without a commit needs a first one`;
  return refused(`There is no branch \`${branch}\` in the repository`, advice);
}
