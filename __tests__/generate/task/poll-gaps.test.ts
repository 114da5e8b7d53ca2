import { describe, expect, it } from '@jest/globals';
import { pollGaps } from '../../../src/generate/task/poll-gaps.ts';

const latency = { medianMs: 60_000, logSd: 0.33, quick: 0 };

/** What polling at these gaps costs a task on average, in ms: its delay, and `priceMs` a poll. */
function cost(gaps: (elapsedMs: number) => number, priceMs: number): number {
  const count = 2000;
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    // The quantiles of the log-logistic that the estimate stands for.
    const quantile = (index + 0.5) / count;
    const end = latency.medianMs * (quantile / (1 - quantile)) ** (latency.logSd / 2);
    let age = 0;
    while (age < end) {
      age += gaps(age);
      total += priceMs;
    }
    total += age - end;
  }
  return total / count;
}

describe('pollGaps', () => {
  it.each([0.04, 0.12, 1])(
    'costs less than every fixed interval and than its own gaps stretched, at %d s a poll',
    (priceS) => {
      const gaps = pollGaps(latency, priceS);
      const ours = cost(gaps, priceS * 1000);
      for (const seconds of [0.5, 1, 2, 3, 5, 8, 12, 20]) {
        expect(ours).toBeLessThan(cost(() => seconds * 1000, priceS * 1000));
      }
      for (const factor of [0.7, 1.4]) expect(ours).toBeLessThan(cost((age) => gaps(age) * factor, priceS * 1000));
    },
  );

  it('makes gaps longer where a poll costs more', () => {
    expect(pollGaps(latency, 1)(60_000)).toBeGreaterThan(pollGaps(latency, 0.04)(60_000));
  });

  it('asks a late task every twentieth of its age, every 10 s at most', () => {
    const gaps = pollGaps({ ...latency, medianMs: 2000 }, 0.12);
    expect(gaps(60_000)).toBe(3000);
    expect(gaps(10_000_000)).toBe(10_000);
  });
});
