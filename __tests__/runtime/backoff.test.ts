import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jitter, ladderMs, raceMs, rateLimitMs, safeBackoffMs } from '../../src/runtime/backoff.ts';

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('back-off', () => {
  it('of a safe repeat lies between half and all of min(30, 2ⁿ) s', () => {
    fc.assert(
      fc.property(fc.nat(2000), random, (repeat, value) => {
        const wait = safeBackoffMs(repeat, () => value);
        const most = Math.min(30, 2 ** repeat) * 1000;
        expect(wait).toBeGreaterThanOrEqual(most / 2);
        expect(wait).toBeLessThanOrEqual(most);
      }),
    );
  });

  it.each([
    [0, undefined, 5000],
    [1, undefined, 10_000],
    [3, undefined, 40_000],
    [4, undefined, 60_000],
    [9, undefined, 60_000],
    [0, 90_000, 90_000],
    [4, 1000, 60_000],
  ])('after 429 number %d with Retry-After %p waits %d ms', (repeat, retryAfter, expected) => {
    expect(rateLimitMs(repeat, retryAfter)).toBe(expected);
  });

  it('after poll errors climbs 1, 2, 4, 8, 15 s and stays', () => {
    const waits = [0, 1, 2, 3, 4, 5, 50].map((repeat) => ladderMs(repeat, () => 0.5));
    expect(waits).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
  });

  it('after a commit that came too late lies between nothing and 2ⁿ tries, two minutes at most', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(1e6), random, (repeat, tryMs, value) => {
        const wait = raceMs(repeat, tryMs, () => value);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(Math.min(120_000, Math.max(1000, tryMs) * 2 ** repeat));
      }),
    );
    expect([0, 1, 2, 9].map((repeat) => raceMs(repeat, 3000, () => 0.5))).toEqual([1500, 3000, 6000, 60_000]);
  });

  it('jitters by a tenth at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), random, (ms, value) => {
        expect(Math.abs(jitter(ms, () => value) - ms)).toBeLessThanOrEqual(ms * 0.1 + 1e-6);
      }),
    );
  });
});
