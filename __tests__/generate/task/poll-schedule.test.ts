import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PollSchedule, type Situation } from '../../../src/generate/task/poll-schedule.ts';

const middle = () => 0.5;

/** When a task is polled, in seconds of its age, jitter aside. */
function polls(schedule: PollSchedule, untilS: number, situation: Situation = 'calm'): number[] {
  const times: number[] = [];
  for (let elapsedMs = 0; elapsedMs < untilS * 1000; ) {
    elapsedMs += schedule.nextMs({ resolution: '1K', elapsedMs, situation }, middle);
    times.push(elapsedMs / 1000);
  }
  return times;
}

function taught(latenciesMs: readonly number[]): PollSchedule {
  const schedule = new PollSchedule();
  for (const latencyMs of latenciesMs) schedule.learn('1K', latencyMs);
  return schedule;
}

/** Around one minute, as a steady service answers. */
const MINUTE = Array.from({ length: 200 }, (_, index) => 60_000 * (0.8 + 0.01 * (index % 40)));

describe('the poll schedule', () => {
  it('is silent while nothing can be ready, dense around the expected end, and relaxes after', () => {
    const times = polls(taught(MINUTE), 240);
    const gaps = times.map((at, index) => at - (times[index - 1] ?? 0));
    const gapAt = (age: number): number => gaps[times.findIndex((at) => at > age)] ?? 0;
    expect(times[0]).toBeGreaterThan(30);
    expect(times[0]).toBeLessThan(48);
    expect(gapAt(60)).toBeLessThan(4);
    expect(gapAt(200)).toBeGreaterThan(2 * gapAt(60));
  });

  it('polls more often while images wait for a slot', () => {
    expect(polls(taught(MINUTE), 90, 'crowded').length).toBeGreaterThan(1.3 * polls(taught(MINUTE), 90).length);
  });

  it('polls the last task of a run more often than one of many, and less than where images wait', () => {
    const [calm, last, crowded] = (['calm', 'last', 'crowded'] as const).map(
      (situation) => polls(taught(MINUTE), 90, situation).length,
    );
    expect(last).toBeGreaterThan(calm ?? 0);
    expect(last).toBeLessThan(crowded ?? 0);
  });

  it('asks no task more than 60 times in a minute, which the smallest tier allows', () => {
    const times = polls(taught(MINUTE), 300, 'crowded');
    for (const at of times) {
      expect(times.filter((time) => time >= at && time < at + 60).length).toBeLessThanOrEqual(60);
    }
  });

  it('asks early where prompts are refused early, and not where none is', () => {
    const wary = taught(MINUTE);
    for (let count = 0; count < 4; count += 1) wary.learnFailure('1K', 3000);
    expect(polls(wary, 30)[0]).toBeLessThan(10);
    expect(polls(taught(MINUTE), 60)[0]).toBeGreaterThan(30);
  });

  it('follows a service that slows down', () => {
    const schedule = taught(MINUTE);
    const before = polls(schedule, 80).length;
    for (const latencyMs of MINUTE) schedule.learn('1K', 2 * latencyMs);
    expect(polls(schedule, 80).length).toBeLessThan(before / 2);
  });

  it('is never silent for more than 40 s', () => {
    const times = polls(taught(MINUTE.map((ms) => 10 * ms)), 700);
    const gaps = times.map((at, index) => at - (times[index - 1] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(40);
  });

  it('learns each resolution on its own, and passes over a latency that cannot be', () => {
    const schedule = taught(MINUTE);
    const fresh = new PollSchedule();
    for (const latencyMs of [0, -5, Number.NaN]) fresh.learn('4K', latencyMs);
    const waiting = { resolution: '4K', elapsedMs: 0, situation: 'calm' } as const;
    expect(schedule.nextMs(waiting, middle)).toBe(new PollSchedule().nextMs(waiting, middle));
    expect(fresh.nextMs(waiting, middle)).toBe(new PollSchedule().nextMs(waiting, middle));
  });

  it('waits between 0.9 and 40.4 s for any history, age and chance', () => {
    const latencies = fc.array(fc.double({ min: 1, max: 1e7, noNaN: true }), { maxLength: 5 });
    const age = fc.double({ min: -1e3, max: 1e9, noNaN: true });
    const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    const situations = fc.constantFrom<Situation>('crowded', 'last', 'calm');
    fc.assert(
      fc.property(latencies, age, chance, situations, (history, elapsedMs, value, situation) => {
        const wait = taught(history).nextMs({ resolution: '1K', elapsedMs, situation }, () => value);
        expect(wait).toBeGreaterThanOrEqual(900);
        expect(wait).toBeLessThanOrEqual(40_400);
      }),
    );
  });
});
