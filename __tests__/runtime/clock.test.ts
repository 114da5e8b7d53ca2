import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { systemClock } from '../../src/runtime/clock.ts';

describe('the clock', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test('is that of the machine, in whole milliseconds', () => {
    const now = systemClock.now();
    expect(Math.abs(now - Date.now())).toBeLessThan(60_000);
    expect(Number.isInteger(now)).toBe(true);
  });

  test('goes on when that of the machine is set back', () => {
    const before = systemClock.now();
    jest.spyOn(Date, 'now').mockReturnValue(0);
    expect(systemClock.now()).toBeGreaterThanOrEqual(before);
  });

  test.each([2 ** 31, 31_536_000_000, Number.MAX_VALUE, Number.POSITIVE_INFINITY])(
    'sleeps for %d ms until it is woken, and not for a moment',
    async (ms) => {
      const wake = new AbortController();
      const sleep = systemClock.sleep(ms, wake.signal);
      const first = await Promise.race([sleep, systemClock.sleep(20, wake.signal).then(() => 'the short sleep')]);
      expect(first).toBe('the short sleep');
      wake.abort(new Error('woken'));
      await expect(sleep).rejects.toThrow('woken');
    },
  );
});
