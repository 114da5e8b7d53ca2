import { requestParts } from '../../image/fingerprint.ts';
import type { Outcome } from '../../image/image.ts';
import type { Plan, ToPrune } from '../plan.ts';
import { type Lock, type LockEntry, lockOf } from './lock.ts';

/** The lock after a run: what was moved and pruned, and what the outcomes say. `lock` is the one the plan was made with. */
export function updateLock(lock: Lock, outcomes: readonly Outcome[], plan: Pick<Plan, 'move' | 'prune'>): Lock {
  const images = new Map(Object.entries(lock.images));
  for (const { fromId, keepSource } of plan.move) if (!keepSource) images.delete(fromId);
  for (const { spec, entry } of plan.move) images.set(spec.id, entry);
  for (const { id } of plan.prune) images.delete(id);
  for (const outcome of outcomes) {
    const { id } = outcome.spec;
    const entry = entryAfter(images.get(id), outcome);
    if (entry === undefined) images.delete(id);
    else images.set(id, entry);
  }
  return lockOf(images);
}

/** Old files of images that moved or changed format. */
export function replacedFiles(before: Lock, after: Lock): ToPrune[] {
  const used = new Set(Object.values(after.images).flatMap(({ files }) => files.map(({ path }) => path)));
  return Object.entries(before.images).flatMap(([id, entry]) => {
    const files = Object.hasOwn(after.images, id) ? entry.files.filter(({ path }) => !used.has(path)) : [];
    return files.length === 0 ? [] : [{ id, files }];
  });
}

function entryAfter(old: LockEntry | undefined, outcome: Outcome): LockEntry | undefined {
  switch (outcome.status) {
    case 'generated':
      return taskEntry(old, outcome, {
        state: 'done',
        files: outcome.files.map(({ format: _format, ...file }) => file),
      });
    case 'pending':
      return taskEntry(old, outcome, { state: 'pending', files: old?.files ?? [] });
    case 'failed': {
      const { taskId, spec } = outcome;
      if (taskId === undefined) return old;
      if (outcome.retrievable)
        return taskEntry(old, { ...outcome, taskId }, { state: 'pending', files: old?.files ?? [] });
      // The task that the lock waits for has ended: an entry that kept it would be polled for ever. A failure that names
      // no task says nothing of it, so the next run may ask once more.
      return old?.state === 'pending' && old.fingerprint === spec.fingerprint ? undefined : old;
    }
    case 'unchanged':
    case 'skipped':
      return old;
    default:
      return outcome satisfies never;
  }
}

type WithTask = Pick<Outcome & { status: 'pending' }, 'spec' | 'taskId' | 'createTime' | 'timing'>;

function taskEntry(
  old: LockEntry | undefined,
  { spec, taskId, createTime, timing }: WithTask,
  { state, files }: Pick<LockEntry, 'state' | 'files'>,
): LockEntry {
  // A task is as old as the API says; if it says nothing, as old as the lock says, and not as this run.
  const known = old?.taskId === taskId ? Date.parse(old.createdAt) : timing.startedAt;
  const createdAt = new Date(createTime ?? known).toISOString();
  return { fingerprint: spec.fingerprint, taskId, state, files, createdAt, request: requestParts(spec) };
}
