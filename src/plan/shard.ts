import { createHash } from 'node:crypto';

/**
 * Deals the images out to `count` shards: returns the shard, from 1, of any id. Ids are put in the order of their
 * hashes and cut into equal runs, so that shards differ by one image at the most, and a prompt that is added or taken
 * away moves each of the `count - 1` cuts past one image at the most. An id that nobody asks for belongs to the run
 * its hash falls into.
 */
export function dealShards(ids: readonly string[], count: number): (id: string) => number {
  const keys = ids.map(keyOf).sort();
  return (id) => {
    if (keys.length === 0) return 1;
    const rank = Math.min(rankOf(keyOf(id), keys), keys.length - 1);
    return Math.floor((rank * count) / keys.length) + 1;
  };
}

/** The id behind its hash settles the order of two that share one. */
function keyOf(id: string): string {
  return createHash('sha256').update(id).digest('hex') + id;
}

/** How many of the sorted keys come before this one. */
function rankOf(key: string, keys: readonly string[]): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
