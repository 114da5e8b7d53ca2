import { expect, test } from '@jest/globals';
import { keepMemorySmall } from '../../../src/generate/download/collect-garbage.ts';

const CHUNK = 64 * 1024;

test('of 400 MB in chunks that soon are dead, never more than 20 MB are held', () => {
  const passed = keepMemorySmall();
  const before = process.memoryUsage().arrayBuffers;
  const alive: Buffer[] = [];
  let most = 0;
  for (let bytes = 0; bytes < 400_000_000; bytes += CHUNK) {
    alive.push(Buffer.alloc(CHUNK));
    if (alive.length > 16) alive.shift();
    passed(CHUNK);
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  }
  expect(most).toBeLessThan(20_000_000);
});
