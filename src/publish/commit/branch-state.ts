import path from 'node:path';
import { hasImageExtension } from '../../image/image-format.ts';
import { parseLfsPointer } from '../../image/lfs-pointer.ts';
import {
  describe,
  type FileView,
  foundInstead,
  indexStems,
  isFolderAt,
  layeredFiles,
  NO_STEMS,
  pathsAt,
  type StemIndex,
} from '../../plan/files/file-view.ts';
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

/**
 * The files of a commit. The API gives no SHA-256: a file with the size that the lock remembers counts as the same, and
 * any other is read.
 */
function treeFiles(git: GitData, tree: string, toRepository: ToRepository): FileView {
  const blobAt = async (file: string): Promise<TreeEntry | undefined> => {
    const inside = toRepository(file);
    const entry = inside === undefined ? undefined : await git.entry(tree, inside);
    return entry?.type === 'blob' ? entry : undefined;
  };
  const folders = new Map<string, Promise<StemIndex>>();
  const around = (stem: string): Promise<StemIndex> => {
    const folder = path.posix.dirname(stem);
    const index = folders.get(folder) ?? readIndex(git, tree, toRepository(stem));
    folders.set(folder, index);
    return index;
  };
  return {
    async check(file) {
      const entry = hasImageExtension(file.path) ? await blobAt(file.path) : undefined;
      if (entry === undefined) return { kind: 'absent' };
      if (entry.size === file.bytes) return { kind: 'same' };
      const bytes = await git.blob(entry.sha);
      return foundInstead(file, parseLfsPointer(bytes), () => describe(file.path, bytes));
    },
    at: async (stem) => pathsAt(stem, await around(stem)),
    isFolder: async (stem) => isFolderAt(stem, await around(stem)),
    async describe(file) {
      const entry = await blobAt(file);
      return entry && describe(file, await git.blob(entry.sha));
    },
  };
}

/** The images of the folder that a path relative to the top of the repository lies in. */
async function readIndex(git: GitData, tree: string, inside: string | undefined): Promise<StemIndex> {
  if (inside === undefined) return NO_STEMS;
  const folder = path.posix.dirname(inside);
  const directory = folder === '.' ? { type: 'tree', sha: tree } : await git.entry(tree, folder);
  const entries = directory?.type === 'tree' ? [...(await git.directory(directory.sha))] : [];
  // A submodule is a folder in every checkout.
  return indexStems(entries.map(([name, { type }]) => ({ name, isFolder: type !== 'blob' })));
}
