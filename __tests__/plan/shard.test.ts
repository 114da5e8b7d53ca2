import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dealShards } from '../../src/plan/shard.ts';

const anyIds = fc.uniqueArray(fc.string(), { maxLength: 300 });
const anyCount = fc.integer({ min: 1, max: 256 });

describe('dealShards', () => {
  it('gives every id one shard, and the shards equal in size except for one image', () => {
    fc.assert(
      fc.property(anyIds, anyCount, (ids, count) => {
        const shardOf = dealShards(ids, count);
        const sizes = Array.from({ length: count }, () => 0);
        for (const id of ids) sizes[shardOf(id) - 1] = (sizes[shardOf(id) - 1] ?? Number.NaN) + 1;
        expect(sizes).toHaveLength(count);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('does not depend on the order of the prompts', () => {
    fc.assert(
      fc.property(anyIds, anyCount, (ids, count) => {
        const [one, other] = [dealShards(ids, count), dealShards([...ids].reverse(), count)];
        for (const id of ids) expect(other(id)).toBe(one(id));
      }),
    );
  });

  it('moves at most one image a cut when one is added', () => {
    fc.assert(
      fc.property(anyIds, fc.string(), anyCount, (ids, added, count) => {
        fc.pre(!ids.includes(added));
        const [first, second] = [dealShards(ids, count), dealShards([...ids, added], count)];
        expect(ids.filter((id) => first(id) !== second(id)).length).toBeLessThanOrEqual(count - 1);
      }),
    );
  });

  it('leaves nine in ten of 1,000 images where they were when 100 are added, for 4 shards', () => {
    const ids = Array.from({ length: 1100 }, (_, index) => `image-${index}`);
    const [first, second] = [dealShards(ids.slice(0, 1000), 4), dealShards(ids, 4)];
    expect(ids.slice(0, 1000).filter((id) => first(id) !== second(id)).length).toBeLessThan(100);
  });

  it('gives an id that nobody asks for to exactly one shard too', () => {
    fc.assert(
      fc.property(anyIds, fc.string(), anyCount, (ids, id, count) => {
        const shard = dealShards(ids, count)(id);
        expect(Number.isInteger(shard) && shard >= 1 && shard <= count).toBe(true);
      }),
    );
  });
});
