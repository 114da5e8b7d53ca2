import { expect, test } from '@jest/globals';
import { contend, IMAGES_EACH } from '../../../bench/contention/shards-on-a-branch.ts';

test('sixteen shards that end at one moment all commit to one branch, with one lock', async () => {
  const { tries, gaveUp, whole } = await contend({ shards: 16, spreadMs: 0, seed: 1 });
  expect({ gaveUp, whole }).toEqual({ gaveUp: 0, whole: 16 * IMAGES_EACH });
  // Each try that is too late is so because of another's that was not: waits see to it that few are.
  expect(Math.max(...tries)).toBeGreaterThan(1);
  expect(tries.reduce((sum, each) => sum + each, 0)).toBeLessThan((16 * 17) / 2);
});
