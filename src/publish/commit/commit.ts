import { type Random, raceMs } from '../../runtime/backoff.ts';
import type { Clock } from '../../runtime/clock.ts';
import { type Refusal, refusalOf, refused } from '../github/errors.ts';
import type { Commit, GitData, TreeChange } from '../github/git-data.ts';
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
  readonly log: (message: string) => void;
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
  /** What the commit changes in the tree of `before`. */
  readonly changes: readonly TreeChange[];
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

/**
 * For how long a branch that others move is tried, in ms: enough for a whole matrix that ends at one moment (docs/scale.md).
 * The images are in the artifact then, but the lock is not on the branch.
 */
const PATIENCE_MS = 30 * 60_000;

/** Uploading many images takes minutes, in which others commit: what was found that long ago is looked at again. In ms. */
const STALE_AFTER_MS = 10_000;

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

type FindGround = () => Promise<Ground | Refusal>;

/** Commits onto what `findGround` returns, asking it again whenever somebody else was quicker. Never throws. */
export async function commitOn(options: CommitOptions, findGround: FindGround): Promise<CommitResult> {
  const { git, changes, largestBlob, clock, random, signal, lfs } = options;
  const access = lfs === undefined ? {} : { lfs: { access: lfs, bounds: { clock, random, signal } } };
  const set = new ChangeSet(git, changes, { largestBlob, ...access });
  try {
    return await untilMoved(options, () => tryOnce(options, set, findGround));
  } catch (error) {
    if (error instanceof LfsError || error instanceof LfsEndpointError)
      return refused(`Git LFS did not take the images: ${error.message}`, lfsAdvice(error));
    return refusalOf(error, 'contents');
  }
}

/** Somebody else moved the branch in the `tryMs` since it was read. */
interface Raced {
  readonly kind: 'raced';
  readonly tryMs: number;
}

/** Tries again as long as others are quicker, after waits that grow with every time. Throws what `attempt` throws. */
async function untilMoved(
  { branch, clock, random, signal, log }: CommitOptions,
  attempt: () => Promise<CommitResult | Raced>,
): Promise<CommitResult> {
  const startedAt = clock.now();
  for (let races = 0; ; races += 1) {
    const result = await attempt();
    if (result.kind !== 'raced') return result;
    const waitMs = raceMs(races, result.tryMs, random);
    if (clock.now() + waitMs - startedAt > PATIENCE_MS) {
      const [times, minutes] = [races + 1, PATIENCE_MS / 60_000];
      const message = `Somebody else was quicker ${times} times in ${minutes} minutes to move the branch \`${branch}\``;
      return refused(message, 'Run the job again when less is going on');
    }
    log(`The branch \`${branch}\` has moved on: committing again in ${Math.ceil(waitMs / 1000)} s`);
    await clock.sleep(waitMs, signal);
  }
}

/** One commit on top of what is there now. Throws the client's errors, and those of the disk and of Git LFS. */
async function tryOnce(options: CommitOptions, set: ChangeSet, findGround: FindGround): Promise<CommitResult | Raced> {
  const { git, message, clock } = options;
  const found = await findChanges(options, set, findGround);
  if (found.kind === 'refused') return found;
  const { ground, changes, readAt } = found;
  const { tree, parents, settled, move } = ground;
  const newTree = await git.writeTree(tree, changes);
  if (newTree === settled?.tree) return { kind: 'unchanged', commit: settled, notes: set.notes };
  const sha = await git.writeCommit({ message, tree: newTree, parents });
  if ((await move(sha)) === 'raced') return { kind: 'raced', tryMs: clock.now() - readAt };
  const before = { sha: parents[0] ?? sha, tree };
  return { kind: 'committed', commit: { sha, tree: newTree }, before, changes, notes: set.notes };
}

interface Found {
  readonly kind: 'found';
  readonly ground: Ground;
  readonly changes: readonly TreeChange[];
  /** When the ground was read. */
  readonly readAt: number;
}

/** The ground and what changes on it, with all that is new uploaded; looked for once more where uploading took long. */
async function findChanges(
  { clock }: Pick<CommitOptions, 'clock'>,
  set: ChangeSet,
  findGround: FindGround,
  isLast = false,
): Promise<Found | Refusal> {
  const readAt = clock.now();
  const ground = await findGround();
  if (ground.kind === 'refused') return ground;
  const changes = await set.onto(ground.tree, ground.branch);
  if (isLast || clock.now() - readAt < STALE_AFTER_MS) return { kind: 'found', ground, changes, readAt };
  return findChanges({ clock }, set, findGround, true);
}

/** There is no such branch; `input` is the one that names it. */
export function missingBranch(branch: string, input: 'branch' | 'base'): Refusal {
  const advice = `Create it, or set \`${input}\` to one that is there; a repository without a commit needs a first one`;
  return refused(`There is no branch \`${branch}\` in the repository`, advice);
}
