import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { collectMeanwhile } from '../../../src/publish/artifact/collect-meanwhile.ts';

const CHUNK = 64 * 1024;

test('of 120 MB that a library streams and tells nobody of, never more than 40 MB are held', async () => {
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  await collectMeanwhile(async () => {
    for (let bytes = 0; bytes < 120_000_000; bytes += 4 * CHUNK) {
      for (let chunk = 0; chunk < 4; chunk += 1) Buffer.alloc(CHUNK);
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      await sleep(1);
    }
  });
  expect(most).toBeLessThan(40_000_000);
});

test('what a work throws is thrown on, and what it gives given', async () => {
  expect(await collectMeanwhile(async () => 'given')).toBe('given');
  await expect(collectMeanwhile(() => Promise.reject(new Error('thrown')))).rejects.toThrow('thrown');
});
