import type { ImageSpec } from '../image/image.ts';
import { diskFiles } from '../plan/files/disk-files.ts';
import { type FileView, layeredFiles } from '../plan/files/file-view.ts';
import { entryOf, type Lock, lockOf } from '../plan/lock/lock.ts';
import { readLock } from '../plan/lock/lock-file.ts';
import { InvalidInputError } from '../runtime/problem.ts';
import { lockPath } from '../settings/lock-path.ts';
import type { Settings } from '../settings/read-settings.ts';
import type { Targets } from './commit/preflight.ts';
import { repositoryPaths, type ToRepository } from './commit/repository-paths.ts';
import type { GitData } from './github/git-data.ts';
import type { LfsAccess } from './lfs/lfs-access.ts';
import type { RejectedTasks } from './pull-request/rejected-tasks.ts';

/** Where the images of a run go besides the artifact, found out before anything is paid for. */
export interface Destination {
  readonly targets: Targets;
  readonly toRepository: ToRepository;
  /** Absent if nothing is published to GitHub, and on a dry run. */
  readonly git?: GitData;
  /** Beside `git`, where there is a commit. */
  readonly lfs?: LfsAccess;
}

/** Whether the lock is committed, so that the next run knows what this one made. */
export function keepsLock({ targets: { commit } }: Destination): boolean {
  return commit.kind === 'push' || commit.kind === 'pull-request';
}

/** What there is already: the lock that counts, and the files. */
export interface Standing {
  readonly lock: Lock;
  /** The locks that it was put together from, whose files are the action's own too. */
  readonly otherLocks: readonly Lock[];
  readonly files: FileView;
  /** What a closed pull request offered is not wanted again. */
  readonly rejected: RejectedTasks;
}

/** Finds the destination, and asks GitHub whether it can be written to. @throws InvalidInputError saying what to set */
export async function findDestination(
  settings: Settings,
  specs: readonly ImageSpec[],
  log: (message: string) => void,
): Promise<Destination> {
  const { workspace, workingDirectory, commit, plan } = settings;
  const toRepository = repositoryPaths(workspace, workingDirectory);
  const targets = await targetsOf(settings);
  for (const target of [targets.commit, targets.comment]) if (target.kind === 'fallback') log(target.notice);
  if (commit.frontMatter.length > 0) {
    const { checkFrontMatter } = await import('./front-matter/pages.ts');
    const pages = { settings: commit.frontMatter, workspace, workingDirectory, toRepository };
    const problems = await checkFrontMatter(specs, pages);
    if (problems.length > 0) throw new InvalidInputError(problems);
  }
  const isOnline = [targets.commit, targets.comment].some(({ kind }) => kind === 'push' || kind === 'pull-request');
  if (plan.dryRun || !isOnline) return { targets, toRepository };
  const { openRepository } = await import('./open-repository.ts');
  return { targets, toRepository, ...(await openRepository(targets.commit, { settings, specs, toRepository, log })) };
}

const NO_TARGETS: Targets = { commit: { kind: 'off' }, comment: { kind: 'off' } };

/** What asks nothing of GitHub loads nothing for it. @throws InvalidInputError as `findTargets` */
async function targetsOf(settings: Settings): Promise<Targets> {
  if (settings.commit.mode === 'none' && !settings.comment) return NO_TARGETS;
  const { findTargets } = await import('./commit/preflight.ts');
  return findTargets(settings);
}

/**
 * Reads what there is already. For a pull request, what waits on its branch counts (else a daily job would pay daily
 * until somebody merges). For a push, what the branch holds counts beside the disk: a job that is run again checks out a
 * commit from before its first attempt.
 * @throws InvalidInputError for a damaged lock
 */
export async function readStanding(
  settings: Settings,
  { targets, toRepository, git }: Destination,
  specs: readonly ImageSpec[],
): Promise<Standing> {
  const { workspace, outputDir } = settings;
  const lockFile = lockPath(outputDir);
  const lock = await readLock(workspace, lockFile);
  const disk = { lock, otherLocks: [], files: diskFiles(workspace), rejected: new Map() };
  const { commit: target } = targets;
  if (git === undefined || target.kind === 'off' || target.kind === 'fallback') return disk;
  const [{ readBranch }, { LARGEST_BLOB }] = await Promise.all([
    import('./commit/branch-state.ts'),
    import('./github/blob-upload.ts'),
  ]);
  const branch = await readBranch({ git, target, lock: lockFile, toRepository });
  const files = withTooLarge(layeredFiles([disk.files, branch.files]), LARGEST_BLOB);
  return {
    lock: target.kind === 'pull-request' ? branch.lock : wantedEntries(specs, disk.lock, branch.lock),
    otherLocks: [disk.lock, branch.lock],
    files,
    rejected: branch.rejected,
  };
}

/** Both locks as one: of two entries for one image the disk's, unless only the branch's is for the request that is wanted. */
function wantedEntries(specs: readonly ImageSpec[], disk: Lock, branch: Lock): Lock {
  const fingerprints = new Map(specs.map(({ id, fingerprint }) => [id, fingerprint]));
  const fromBranch = Object.entries(branch.images).filter(([id, entry]) => {
    const ours = entryOf(disk, id);
    return ours === undefined || (entry.fingerprint === fingerprints.get(id) && ours.fingerprint !== entry.fingerprint);
  });
  return lockOf([...Object.entries(disk.images), ...fromBranch]);
}

/** An image that no commit can hold is in the artifact of the run that generated it: its absence is no reason to pay again. */
function withTooLarge(files: FileView, largest: number): FileView {
  return {
    ...files,
    check: async (file) => {
      const found = await files.check(file);
      return found.kind === 'absent' && file.bytes > largest ? { kind: 'same' } : found;
    },
  };
}
