import path from 'node:path';
import type { Outcome } from '../image/image.ts';
import { lockPath } from '../settings/lock-path.ts';
import { pruneFiles } from './files/delete-files.ts';
import { obsoleteFiles } from './files/deletions.ts';
import { settleCandidates } from './lock/candidates.ts';
import type { Lock } from './lock/lock.ts';
import { writeLock } from './lock/lock-file.ts';
import { updateLock } from './lock/update-lock.ts';
import type { Plan, ToPrune } from './plan.ts';

export interface SettleOptions {
  /** Absolute path of the workspace. */
  readonly workspace: string;
  /** Where the lock is, relative to the workspace. */
  readonly outputDir: string;
  /** The lock that the plan was made with. */
  readonly before: Lock;
  readonly plan: Plan;
  readonly outcomes: readonly Outcome[];
  /** Once the job is cancelled, nothing more is deleted: there is no time to wait for the disk. */
  readonly cancelled: AbortSignal;
}

/** The lock as the run leaves it, and the files that no image has any more. */
export interface Settled {
  readonly lock: Lock;
  readonly obsolete: readonly ToPrune[];
  /** What people should know, one sentence each. */
  readonly notes: readonly string[];
}

/** Brings the lock on disk up to date with how the images ended, and deletes the files that none of them needs. */
export async function settleWorkspace(options: SettleOptions): Promise<Settled> {
  const { workspace, outputDir, before, plan, outcomes, cancelled } = options;
  const lock = settleCandidates(updateLock(before, outcomes, plan), outcomes, plan.arranged.holders);
  writeLock(path.join(workspace, lockPath(outputDir)), lock);
  const obsolete = obsoleteFiles({ prune: plan.prune, before, after: lock, outcomes });
  const kept = cancelled.aborted ? [] : await pruneFiles(workspace, obsolete);
  return { lock, obsolete, notes: kept.map(keptNote) };
}

function keptNote(file: string): string {
  return `\`${file}\` is no longer wanted, but it is not what was delivered: it stays, and the lock no longer knows it`;
}
