import path from 'node:path';
import type { ImageFile } from '../../image/image.ts';
import { formatOfPath, withoutImageExtension } from '../../image/image-format.ts';
import type { FileView } from '../../plan/files/file-view.ts';
import { EMPTY_LOCK, type Lock } from '../../plan/lock/lock.ts';
import { parseLock } from '../../plan/lock/lock-text.ts';
import { mergeLocks } from '../../plan/lock/merge-locks.ts';
import type { Commit, GitData, TreeEntry } from '../github/git-data.ts';
import { type ClosedPull, findPullBranch } from '../pull-request/pull-branch.ts';
import { type RejectedTasks, rejectedTasks } from '../pull-request/rejected-tasks.ts';
import type { CommitTarget } from './preflight.ts';
import type { ToRepository } from './repository-paths.ts';

/** What the branch that is committed to holds already, for planning. */
export interface BranchState {
  readonly lock: Lock;
  readonly files: FileView;
  readonly rejected: RejectedTasks;
}

export interface BranchOptions {
  readonly git: GitData;
  readonly target: Extract<CommitTarget, { kind: 'push' | 'pull-request' }>;
  /** The lock's path relative to the workspace. */
  readonly lock: string;
  readonly toRepository: ToRepository;
}

/**
 * Reads the lock and looks for images on the branch: for a pull request on offer its branch (what waits there need not
 * be paid for again) and then the base.
 * @throws InvalidInputError for a damaged lock, or the client's errors.
 */
export async function readBranch({ git, target, lock: lockFile, toRepository }: BranchOptions): Promise<BranchState> {
  const { commits, closed } = await findCommits(git, target);
  const lockPath = toRepository(lockFile);
  const locks: Lock[] = [];
  for (const { tree } of lockPath === undefined ? [] : commits) {
    const text = await git.text(tree, lockPath ?? '');
    locks.push(text === undefined ? EMPTY_LOCK : parseLock(text, lockFile));
  }
  const lock = locks.reduceRight((theirs, ours) => mergeLocks(undefined, theirs, ours), EMPTY_LOCK);
  return {
    lock,
    files: layeredFiles(commits.map(({ tree }) => treeFiles(git, tree, toRepository))),
    rejected: lockPath === undefined ? new Map() : await rejectedTasks({ git, closed, lockPath, lock }),
  };
}

interface Found {
  /** What counts most comes first. */
  readonly commits: readonly Commit[];
  readonly closed: readonly ClosedPull[];
}

async function findCommits(git: GitData, target: BranchOptions['target']): Promise<Found> {
  if (target.kind === 'push') {
    const head = await git.head(target.branch);
    return { commits: head === undefined ? [] : [head], closed: [] };
  }
  const { base, head, isLive, closed } = await findPullBranch(git, target);
  return { commits: [isLive ? head : undefined, base].filter((commit) => commit !== undefined), closed };
}

/** Several places as one: a file that is as it should be in any of them is there. */
export function layeredFiles(views: readonly FileView[]): FileView {
  return {
    async check(file) {
      let best: Awaited<ReturnType<FileView['check']>> = 'absent';
      for (const view of views) {
        const found = await view.check(file);
        if (found === 'same') return 'same';
        if (found === 'altered') best = 'altered';
      }
      return best;
    },
    async existing(stem) {
      for (const view of views) {
        const found = await view.existing(stem);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

/** The files of a commit. The API tells no SHA-256: a file with the size that the lock remembers is the same. */
function treeFiles(git: GitData, tree: string, toRepository: ToRepository): FileView {
  const entryOf = async (file: string): Promise<TreeEntry | undefined> => {
    const inside = toRepository(file);
    const entry = inside === undefined ? undefined : await git.entry(tree, inside);
    return entry?.type === 'blob' ? entry : undefined;
  };
  return {
    async check(file) {
      const entry = await entryOf(file.path);
      if (entry === undefined) return 'absent';
      return entry.size === file.bytes ? 'same' : 'altered';
    },
    async existing(stem) {
      const inside = toRepository(stem);
      if (inside === undefined) return undefined;
      const folder = path.posix.dirname(inside);
      const directory = folder === '.' ? tree : (await git.entry(tree, folder))?.sha;
      for (const [name, entry] of directory === undefined ? [] : await git.directory(directory)) {
        const file = path.posix.join(path.posix.dirname(stem), name);
        if (entry.type === 'blob' && file !== stem && withoutImageExtension(file) === stem) return imageAt(file, entry);
      }
      return undefined;
    },
  };
}

function imageAt(file: string, { size = 0 }: TreeEntry): ImageFile {
  return { path: file, sha256: '', bytes: size, width: 0, height: 0, format: formatOfPath(file) };
}
