import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LatencyEstimates, nextPollMs } from '../../../src/generate/task/poll-schedule.ts';

const middle = () => 0.5;
const prior = { medianMs: 45_000, logSd: 0.35 };

/** When a task is polled, in seconds of its age, jitter aside. */
function polls(latency: { medianMs: number; logSd: number }, untilMs: number): number[] {
  const times: number[] = [];
  for (let at = 0; at < untilMs; ) {
    at += nextPollMs(latency, at, middle);
    times.push(Math.round(at / 100) / 10);
  }
  return times;
}

describe('nextPollMs', () => {
  it('probes once early, is silent until the first task can be ready, then dense', () => {
    const [probe, first, second] = polls(prior, 60_000);
    expect(probe).toBe(8);
    expect(first).toBeCloseTo(45 * Math.exp(-1.6 * 0.35), 1);
    expect((second ?? 0) - (first ?? 0)).toBeCloseTo(Math.sqrt(2.5 * 0.04 * 45 * 0.35), 1);
  });

  it('relaxes with the third power past the expected end, to 10 s at most', () => {
    const latest = 45_000 * Math.exp(2 * 0.35);
    const dense = nextPollMs(prior, latest, middle);
    expect(nextPollMs(prior, latest * 1.5, middle)).toBeCloseTo(dense * 1.5 ** 3, 0);
    expect(nextPollMs(prior, latest * 10, middle)).toBe(10_000);
  });

  it('is never silent for more than 40 s', () => {
    const gaps = polls({ medianMs: 300_000, logSd: 0.2 }, 300_000).map((at, index, all) => at - (all[index - 1] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(40);
  });

  it('follows a quick service down to the floor', () => {
    expect(polls({ medianMs: 2000, logSd: 0.1 }, 3000)[0]).toBeCloseTo(2 * Math.exp(-0.16), 1);
    expect(nextPollMs({ medianMs: 200, logSd: 0.1 }, 200, middle)).toBe(500);
  });

  it('waits between 0.45 and 44 s for any estimate, age and chance', () => {
    const latency = fc.record({
      medianMs: fc.double({ min: 1, max: 1e7, noNaN: true }),
      logSd: fc.double({ min: 0.1, max: 3, noNaN: true }),
    });
    const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(latency, fc.double({ min: 0, max: 1e9, noNaN: true }), chance, (estimate, elapsed, value) => {
        const wait = nextPollMs(estimate, elapsed, () => value);
        expect(wait).toBeGreaterThanOrEqual(450);
        expect(wait).toBeLessThanOrEqual(44_000);
      }),
    );
  });
});

describe('LatencyEstimates', () => {
  it('starts from the prior and moves to what it sees, each resolution on its own', () => {
    const estimates = new LatencyEstimates();
    expect(estimates.of('1K')).toEqual(prior);
    for (let count = 0; count < 40; count += 1) estimates.learn('1K', 10_000 * (count % 2 === 0 ? 0.9 : 1.1));
    expect(estimates.of('1K').medianMs / 10_000).toBeCloseTo(1, 0);
    expect(estimates.of('1K').logSd).toBeLessThan(0.3);
    expect(estimates.of('4K')).toEqual(prior);
  });

  it('passes over a latency that cannot be', () => {
    const estimates = new LatencyEstimates();
    for (const latency of [0, -5, Number.NaN]) estimates.learn('1K', latency);
    expect(estimates.of('1K')).toEqual(prior);
  });
});
