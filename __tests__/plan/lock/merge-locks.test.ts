import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EMPTY_LOCK, entryOf, type Lock, type LockEntry, lockOf } from '../../../src/plan/lock/lock.ts';
import { serializeLock } from '../../../src/plan/lock/lock-text.ts';
import { mergeLocks } from '../../../src/plan/lock/merge-locks.ts';
import { anyEntry, anyId, anyLock } from '../../support/arbitraries.ts';
import { without } from '../../support/project.ts';

const one = fc.sample(anyEntry, { seed: 1, numRuns: 3 });
const [a, b, c] = [one[0], one[1], one[2]] as [LockEntry, LockEntry, LockEntry];

/** What one shard did: entries it set (or, without an entry, deleted). */
type Edit = readonly [id: string, entry: LockEntry | undefined];

function edited(lock: Lock, edits: readonly Edit[]): Lock {
  const images = new Map(Object.entries(lock.images));
  for (const [id, entry] of edits) {
    if (entry === undefined) images.delete(id);
    else images.set(id, entry);
  }
  return lockOf(images);
}

/** The edits of several shards, none touching another's ids. */
const anyShards = fc
  .uniqueArray(fc.tuple(anyId, fc.option(anyEntry, { nil: undefined }), fc.nat(3)), { selector: ([id]) => id })
  .map((edits) =>
    [0, 1, 2, 3].map((shard) => edits.filter((edit) => edit[2] === shard).map(([id, entry]): Edit => [id, entry])),
  );

describe('mergeLocks', () => {
  it('leaves a lock that meets itself, or no change, as it is', () => {
    fc.assert(
      fc.property(anyLock, anyLock, (base, lock) => {
        const text = serializeLock(lock);
        expect(serializeLock(mergeLocks(base, lock, lock))).toBe(text);
        expect(serializeLock(mergeLocks(base, lock, base))).toBe(text);
        expect(serializeLock(mergeLocks(base, base, lock))).toBe(text);
      }),
    );
  });

  it('is done once: merging the same change again changes nothing', () => {
    fc.assert(
      fc.property(anyLock, anyLock, anyLock, (base, theirs, ours) => {
        const merged = mergeLocks(base, theirs, ours);
        expect(serializeLock(mergeLocks(theirs, merged, merged))).toBe(serializeLock(merged));
        expect(serializeLock(mergeLocks(base, merged, ours))).toBe(serializeLock(merged));
      }),
    );
  });

  it('unites the changes of shards, whatever order they land in', () => {
    fc.assert(
      fc.property(anyLock, anyShards, fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (base, shards, order) => {
        const expected = edited(base, shards.flat());
        const shuffled = shards
          .map((edits, index) => ({ edits, key: order[index] ?? 0 }))
          .sort((x, y) => x.key - y.key);
        const merged = shuffled.reduce((head, { edits }) => mergeLocks(base, head, edited(base, edits)), base);
        expect(serializeLock(merged)).toBe(serializeLock(expected));
      }),
    );
  });

  it('takes a deletion for a change, but not against what the other side has paid for since', () => {
    const base = lockOf([['x', a]]);
    const changed = lockOf([['x', b]]);
    expect(mergeLocks(base, base, EMPTY_LOCK)).toEqual(EMPTY_LOCK);
    expect(mergeLocks(base, EMPTY_LOCK, base)).toEqual(EMPTY_LOCK);
    expect(entryOf(mergeLocks(base, changed, without(base, 'x')), 'x')).toEqual(b);
    expect(entryOf(mergeLocks(base, without(base, 'x'), changed), 'x')).toEqual(b);
  });

  it('prefers ours where both changed', () => {
    expect(entryOf(mergeLocks(lockOf([['x', a]]), lockOf([['x', b]]), lockOf([['x', c]])), 'x')).toEqual(c);
  });

  it('prefers their finished image to the one we still wait for, but only for the same request', () => {
    const pending = { ...a, state: 'pending' } as const;
    const done = { ...b, state: 'done', fingerprint: a.fingerprint } as const;
    expect(entryOf(mergeLocks(undefined, lockOf([['x', done]]), lockOf([['x', pending]])), 'x')).toEqual(done);
    const other = { ...done, fingerprint: c.fingerprint };
    expect(entryOf(mergeLocks(undefined, lockOf([['x', other]]), lockOf([['x', pending]])), 'x')).toEqual(pending);
    expect(entryOf(mergeLocks(undefined, lockOf([['x', pending]]), lockOf([['x', done]])), 'x')).toEqual(done);
  });
});
