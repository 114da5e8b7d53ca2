import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bestMakespanMs } from '../../../bench/loop/best-schedule.ts';

test('each task goes to the slot that is free first, in the order given', () => {
  expect(bestMakespanMs([3, 1, 1, 2], { slots: 2 })).toBe(4);
  expect(bestMakespanMs([5], { slots: 8 })).toBe(5);
});

test('no schedule of any tasks is shorter than its longest task or an even share, none longer than one by one', () => {
  const latencies = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1 });
  fc.assert(
    fc.property(latencies, fc.integer({ min: 1, max: 40 }), (tasks, concurrency) => {
      const sum = tasks.reduce((one, other) => one + other, 0);
      const makespan = bestMakespanMs(tasks, { slots: concurrency });
      expect(makespan).toBeGreaterThanOrEqual(Math.max(...tasks, sum / concurrency));
      expect(makespan).toBeLessThanOrEqual(sum);
    }),
  );
});

test('a tier bounds it too: one create a second on free', () => {
  expect(bestMakespanMs([100, 100, 100], { slots: 3, tier: 'free' })).toBe(2100);
});
