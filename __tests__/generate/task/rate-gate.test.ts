import { describe, expect, it } from '@jest/globals';
import { RateGate } from '../../../src/generate/task/rate-gate.ts';
import { FakeClock } from '../../support/fake-clock.ts';

const never = new AbortController().signal;

describe('RateGate', () => {
  it('holds every request until it opens', async () => {
    const clock = new FakeClock();
    const gate = new RateGate(clock, () => 0);
    const start = clock.now();
    expect(gate.shut(7000)).toBe(7000);
    await Promise.all([gate.pass(never), gate.pass(never)]);
    expect(clock.now() - start).toBe(7000);
  });

  it('spreads the requests that it let wait over a tenth of the wait', async () => {
    const clock = new FakeClock();
    const gate = new RateGate(clock, () => 0.5);
    gate.shut(20_000);
    await gate.pass(never);
    expect(clock.sleeps).toEqual([21_000]);
  });

  it('grows 5, 10, 20, 40, 60, 60 s while the API says nothing else', async () => {
    const clock = new FakeClock();
    const gate = new RateGate(clock, () => 0);
    const waits: unknown[] = [];
    for (let count = 0; count < 6; count += 1) {
      waits.push(gate.shut(undefined));
      await gate.pass(never);
    }
    expect(waits).toEqual([5000, 10_000, 20_000, 40_000, 60_000, 60_000]);
    gate.passed();
    expect(gate.shut(undefined)).toBe(5000);
  });

  it('counts the 429s of requests in flight together as one, and keeps the longer wait', async () => {
    const clock = new FakeClock();
    const gate = new RateGate(clock, () => 0);
    expect(gate.shut(undefined)).toBe(5000);
    expect(gate.shut(undefined)).toBeUndefined();
    expect(gate.shut(10_000)).toBe(10_000);
    expect(gate.shut(1000)).toBeUndefined();
    await gate.pass(never);
    expect(clock.sleeps).toEqual([10_000]);
  });

  it('lets a waiter go when its signal aborts', async () => {
    const gate = new RateGate(new FakeClock(), () => 0);
    gate.shut(7000);
    const cancel = new AbortController();
    const waiting = gate.pass(cancel.signal);
    cancel.abort(new Error('cancelled'));
    await expect(waiting).rejects.toThrow('cancelled');
  });
});
