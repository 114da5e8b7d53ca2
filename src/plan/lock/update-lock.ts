import { requestParts } from '../../image/fingerprint.ts';
import type { Generated, Outcome } from '../../image/image.ts';
import type { Plan, ToPrune } from '../plan.ts';
import { allFilesOf, type Lock, type LockEntry, lockOf } from './lock.ts';

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
  const used = new Set(Object.values(after.images).flatMap((entry) => allFilesOf(entry).map(({ path }) => path)));
  return Object.entries(before.images).flatMap(([id, entry]) => {
    const files = Object.hasOwn(after.images, id) ? allFilesOf(entry).filter(({ path }) => !used.has(path)) : [];
    return files.length === 0 ? [] : [{ id, files }];
  });
}

function entryAfter(old: LockEntry | undefined, outcome: Outcome): LockEntry | undefined {
  switch (outcome.status) {
    case 'generated':
      return taskEntry(old, outcome, { state: 'done', ...imageOf(outcome) });
    case 'converted': {
      if (old === undefined) return undefined;
      const { source: _source, convert: _convert, ...entry } = old;
      return { ...entry, ...imageOf(outcome) };
    }
    case 'pending':
      return waitingEntry(old, outcome);
    case 'failed': {
      const { taskId, spec } = outcome;
      if (taskId === undefined) return old;
      if (outcome.retrievable) return waitingEntry(old, { ...outcome, taskId });
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

/** An image's files, and what they were derived of. */
type Image = Pick<LockEntry, 'files' | 'source' | 'convert'>;

/** What the lock keeps of an image's files. */
export function imageOf({ files, derived }: Pick<Generated, 'files' | 'derived'>): Image {
  return { files: files.map(({ format: _format, ...file }) => file), ...derived };
}

/** A task that is still to give its image. Where it gave it once, its files stay known: those that are there are left alone. */
function waitingEntry(old: LockEntry | undefined, outcome: WithTask): LockEntry {
  if (old?.state === 'done' && old.taskId === outcome.taskId) return old;
  return taskEntry(old, outcome, { state: 'pending', ...imageBefore(old) });
}

/** What there was before the task that is waited for. */
function imageBefore(old: LockEntry | undefined): Image {
  const { files = [], source, convert } = old ?? {};
  return { files, ...(source !== undefined && { source }), ...(convert !== undefined && { convert }) };
}

type WithTask = Pick<Outcome & { status: 'pending' }, 'spec' | 'taskId' | 'createTime' | 'key' | 'timing'>;

function taskEntry(
  old: LockEntry | undefined,
  { spec, taskId, createTime, key, timing }: WithTask,
  image: Pick<LockEntry, 'state'> & Image,
): LockEntry {
  // A task is as old as the API says; if it says nothing, as old as the lock says, and not as this run.
  const known = old?.taskId === taskId ? Date.parse(old.createdAt) : timing.startedAt;
  const createdAt = new Date(createTime ?? known).toISOString();
  const owner = image.state === 'pending' && key !== undefined ? { key } : {};
  return { fingerprint: spec.fingerprint, taskId, ...image, createdAt, ...owner, request: requestParts(spec) };
}
