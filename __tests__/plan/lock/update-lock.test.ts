import { describe, expect, it } from '@jest/globals';
import { requestParts } from '../../../src/image/fingerprint.ts';
import type { Failed, Generated, Pending } from '../../../src/image/image.ts';
import { EMPTY_LOCK, entryOf, type Lock, type LockEntry, lockOf } from '../../../src/plan/lock/lock.ts';
import { replacedFiles, updateLock } from '../../../src/plan/lock/update-lock.ts';
import { MADE_AT, spec } from '../../support/project.ts';

const NOTHING = { move: [], prune: [] };
const image = spec('a');
const timing = { startedAt: MADE_AT, finishedAt: MADE_AT + 1 };
const file = { path: 'img/a.png', sha256: 'b'.repeat(64), bytes: 1, width: 2, height: 3 };

const old: LockEntry = {
  fingerprint: 'a'.repeat(64),
  taskId: 'old',
  state: 'done',
  files: [file],
  createdAt: '2025-01-01T00:00:00.000Z',
  request: {},
};
const waiting: LockEntry = { ...old, state: 'pending', fingerprint: image.fingerprint };

const generated: Generated = {
  status: 'generated',
  spec: image,
  taskId: 'new',
  requestId: 'r',
  urls: [],
  files: [{ ...file, format: 'png' }],
  timing,
};
const pending: Pending = {
  status: 'pending',
  spec: image,
  taskId: 'new',
  requestId: 'r',
  lastState: 'waiting',
  timing,
};
const failed: Failed = {
  status: 'failed',
  spec: image,
  urls: [],
  error: { kind: 'task-failed', message: 'no', charged: 'no', advice: '' },
  retrievable: false,
  timing,
};

function entryAfter(
  entry: LockEntry | undefined,
  ...outcomes: Parameters<typeof updateLock>[1]
): LockEntry | undefined {
  const lock: Lock = entry === undefined ? EMPTY_LOCK : lockOf([['a', entry]]);
  return entryOf(updateLock(lock, outcomes, NOTHING), 'a');
}

const made = {
  fingerprint: image.fingerprint,
  taskId: 'new',
  createdAt: '2026-01-01T00:00:00.000Z',
  request: requestParts(image),
};

describe('updateLock', () => {
  it('writes a made image, without its format', () => {
    expect(entryAfter(old, generated)).toEqual({ ...made, state: 'done', files: [file] });
  });

  it('keeps the files of the last image while a new one is waited for', () => {
    expect(entryAfter(old, pending)).toEqual({ ...made, state: 'pending', files: [file] });
    expect(entryAfter(undefined, pending)).toEqual({ ...made, state: 'pending', files: [] });
  });

  it('stays done while its own task is asked for a missing file: the others are not waited for', () => {
    const done = entryAfter(old, generated);
    expect(entryAfter(done, pending)).toEqual(done);
    expect(entryAfter(done, { ...failed, taskId: 'new', retrievable: true })).toEqual(done);
  });

  it('knows a task that was adopted by its age', () => {
    expect(entryAfter(waiting, { ...generated, taskId: 'old' })?.createdAt).toBe(waiting.createdAt);
    expect(entryAfter(waiting, { ...pending, taskId: 'old' })?.createdAt).toBe(waiting.createdAt);
  });

  it('leaves the old entry where making failed', () => {
    expect(entryAfter(old, failed)).toEqual(old);
    expect(entryAfter(old, { ...failed, taskId: 'new' })).toEqual(old);
    expect(entryAfter(undefined, { ...failed, taskId: 'new' })).toBeUndefined();
  });

  it('waits on for a failed task that may still give its image', () => {
    expect(entryAfter(old, { ...failed, taskId: 'new', retrievable: true })).toEqual({
      ...made,
      state: 'pending',
      files: [file],
    });
  });

  it('waits no more for a task that is over, but for one of which nothing is known', () => {
    expect(entryAfter(waiting, { ...failed, taskId: 'old' })).toBeUndefined();
    expect(entryAfter(waiting, failed)).toEqual(waiting);
  });

  it('keeps the task of an earlier request where the edited one failed: the edit may be undone', () => {
    const earlier = { ...waiting, fingerprint: 'f'.repeat(64) };
    expect(entryAfter(earlier, { ...failed, taskId: 'new' })).toEqual(earlier);
  });

  it('invents nothing for unchanged and skipped images', () => {
    expect(entryAfter(old, { status: 'unchanged', spec: image, files: [] })).toEqual(old);
    expect(entryAfter(undefined, { status: 'unchanged', spec: image, files: [] })).toBeUndefined();
    expect(entryAfter(waiting, { status: 'skipped', spec: image, reason: '', wanted: true })).toEqual(waiting);
  });

  it('notes the key of a task that is waited for, and of no other', () => {
    expect(entryAfter(undefined, { ...pending, key: '0123abcd' })?.key).toBe('0123abcd');
    expect(entryAfter(undefined, { ...generated, key: '0123abcd' })).not.toHaveProperty('key');
  });

  it('takes the time of creation from the API, whatever this machine and the lock say', () => {
    const createTime = Date.parse('2025-06-01T12:00:00.000Z');
    expect(entryAfter(undefined, { ...generated, createTime })?.createdAt).toBe('2025-06-01T12:00:00.000Z');
    expect(entryAfter({ ...waiting, taskId: 'new' }, { ...pending, createTime })?.createdAt).toBe(
      '2025-06-01T12:00:00.000Z',
    );
  });

  it('drops what is pruned, and takes what is moved to its new id', () => {
    const lock = lockOf([
      ['gone', old],
      ['was', old],
    ]);
    const entry = { ...old, files: [{ ...file, path: 'img/a.png' }] };
    const move = { spec: image, fromId: 'was', entry, files: [], keepSource: false };
    const prune = [{ id: 'gone', files: [] }];
    expect(updateLock(lock, [], { move: [move], prune })).toEqual(lockOf([['a', entry]]));
    expect(Object.keys(updateLock(lock, [], { move: [{ ...move, keepSource: true }], prune }).images)).toEqual([
      'was',
      'a',
    ]);
  });
});

describe('replacedFiles', () => {
  it('names what an image left behind when its format changed, and nothing that is in use', () => {
    const other = { ...file, path: 'img/a.jpg' };
    const before = lockOf([
      ['a', { ...old, files: [other] }],
      ['b', old],
      ['gone', { ...old, files: [{ ...file, path: 'img/gone.png' }] }],
    ]);
    const now = lockOf([
      ['a', { ...old, files: [{ ...file, path: 'img/new.png' }] }],
      ['b', old],
    ]);
    expect(replacedFiles(before, now)).toEqual([{ id: 'a', files: [other] }]);
  });
});
