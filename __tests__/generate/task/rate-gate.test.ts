import { describe, expect, it } from '@jest/globals';
import { RateGate, type Refusal } from '../../../src/generate/task/rate-gate.ts';
import { FakeClock } from '../../support/fake-clock.ts';

/** A 429 that says no more than how long to wait, if that. */
const plain = (retryAfterMs?: number): Refusal => ({ retryAfterMs, rateLimit: undefined });

/** A 429 in the API's own words. */
const limited = (retryAfterMs: number, requests: number, windowMs: number): Refusal => ({
  retryAfterMs,
  rateLimit: { requests, windowMs },
});

const never = new AbortController().signal;

describe('RateGate', () => {
  it('holds every request until it opens', async () => {
    const clock = new FakeClock();
    const gate = new RateGate(clock, () => 0);
    const start = clock.now();
    expect(gate.shut(plain(7000))).toBe(7000);
    await Promise.all([gate.pass(never), gate.pass(never)]);
    expect(clock.now() - start).toBe(7000);
  });

  it('spreads the requests that it let wait over a tenth of the wait', async () => {
    const clock = new FakeClock();
    const gate = new RateGate(clock, () => 0.5);
    gate.shut(plain(20_000));
    await gate.pass(never);
    expect(clock.sleeps).toEqual([21_000]);
  });

  it('grows 5, 10, 20, 40, 60, 60 s while the API says nothing else', async () => {
    const clock = new FakeClock();
    const gate = new RateGate(clock, () => 0);
    const waits: unknown[] = [];
    for (let count = 0; count < 6; count += 1) {
      waits.push(gate.shut(plain()));
      await gate.pass(never);
    }
    expect(waits).toEqual([5000, 10_000, 20_000, 40_000, 60_000, 60_000]);
    gate.passed();
    expect(gate.shut(plain())).toBe(5000);
  });

  it('counts the 429s of requests in flight together as one, and keeps the longer wait', async () => {
    const clock = new FakeClock();
    const gate = new RateGate(clock, () => 0);
    expect(gate.shut(plain())).toBe(5000);
    expect(gate.shut(plain())).toBeUndefined();
    expect(gate.shut(plain(10_000))).toBe(10_000);
    expect(gate.shut(plain(1000))).toBeUndefined();
    await gate.pass(never);
    expect(clock.sleeps).toEqual([10_000]);
  });

  it('reports one wait for 429s that come a moment apart, and waits for the last of them', async () => {
    const clock = new FakeClock();
    const gate = new RateGate(clock, () => 0);
    const start = clock.now();
    expect(gate.shut(limited(1000, 5, 1000))).toBe(1000);
    await clock.sleep(3, never);
    expect(gate.shut(limited(1000, 5, 1000))).toBeUndefined();
    await gate.pass(never);
    expect(clock.now() - start).toBe(1003);
  });

  it('lets a waiter go when its signal aborts', async () => {
    const gate = new RateGate(new FakeClock(), () => 0);
    gate.shut(plain(7000));
    const cancel = new AbortController();
    const waiting = gate.pass(cancel.signal);
    cancel.abort(new Error('cancelled'));
    await expect(waiting).rejects.toThrow('cancelled');
  });

  it('opens when the API says in its own words, without a floor of ours, and lets as many through as its limit', async () => {
    const clock = new FakeClock();
    const gate = new RateGate(clock, () => 0.5);
    const start = clock.now();
    expect(gate.shut(limited(1000, 5, 1000))).toBe(1000);
    await Promise.all(Array.from({ length: 5 }, () => gate.pass(never)));
    expect(clock.now() - start).toBe(1000);
    await gate.pass(never);
    expect(clock.now() - start).toBeGreaterThanOrEqual(2000);
  });

  it('keeps to every limit it was told of: the second and the minute', async () => {
    const clock = new FakeClock();
    const gate = new RateGate(clock, () => 0);
    gate.shut(limited(0, 2, 1000));
    gate.shut(limited(0, 5, 60_000));
    const times: number[] = [];
    const pass = async (): Promise<void> => {
      await gate.pass(never);
      times.push(clock.now());
    };
    await Promise.all(Array.from({ length: 12 }, pass));
    expectAtMost(times, 2, 1000);
    expectAtMost(times, 5, 60_000);
    expect(Math.max(...times) - Math.min(...times)).toBeLessThan(125_000);
  });

  it('takes nothing of the pace for a request that nobody wants any more', async () => {
    const clock = new FakeClock();
    const gate = new RateGate(clock, () => 0);
    gate.shut(limited(1000, 1, 60_000));
    expect(await gate.pass(never, () => false)).toBe(false);
    const before = clock.now();
    expect(await gate.pass(never)).toBe(true);
    expect(clock.now()).toBe(before);
  });

  it('that waits for the minute lets a longer wait of the API count', async () => {
    const clock = new FakeClock();
    const gate = new RateGate(clock, () => 0);
    const start = clock.now();
    gate.shut(limited(17_000, 180, 60_000));
    expect(gate.shut(limited(1000, 5, 1000))).toBeUndefined();
    await gate.pass(never);
    expect(clock.now() - start).toBe(17_000);
  });
});

/** In no window of that length are there more of these times than allowed. */
function expectAtMost(times: readonly number[], requests: number, windowMs: number): void {
  for (const start of times) {
    expect(times.filter((time) => time >= start && time < start + windowMs).length).toBeLessThanOrEqual(requests);
  }
}
