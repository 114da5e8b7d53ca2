import type { LockEntry, LockFile } from '../../src/plan/lock/lock.ts';

/** An entry of a finished image, told apart by its task. */
export function lockEntry(taskId: string, files: readonly LockFile[] = []): LockEntry {
  const fingerprint = Buffer.from(taskId).toString('hex').padEnd(64, '0').slice(0, 64);
  return { fingerprint, taskId, state: 'done', files, createdAt: '2026-01-01T00:00:00.000Z', request: {} };
}
