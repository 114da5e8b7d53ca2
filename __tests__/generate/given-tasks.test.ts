import { describe, expect, it } from '@jest/globals';
import { GivenTasks } from '../../src/generate/given-tasks.ts';

/** A request that was sent at this time of a machine whose clock is a minute behind the API's. */
const sent = (firstAt: number) => ({ firstAt, serverOffsetMs: 60_000, isRepeat: false });

describe('a task that the API gives', () => {
  it.each([
    [160_000, false],
    [157_000, false],
    [156_999, true],
    [100_000, true],
  ])('created at %i for a request of 160,000, by the clock of the API, is older: %s', (createTime, isOlder) => {
    expect(new GivenTasks().isOlder(createTime, sent(100_000))).toBe(isOlder);
  });

  it('is taken for its own where the API does not say the time', () => {
    expect(new GivenTasks().isOlder(0, { firstAt: 100_000, isRepeat: false })).toBe(false);
  });

  it('may follow one that is older still', () => {
    const given = new GivenTasks();
    expect(given.isOlder(0, sent(100_000))).toBe(true);
    expect(given.isOlder(20_000, sent(101_000))).toBe(true);
    expect(given.isOlder(161_500, sent(102_000))).toBe(false);
  });

  it('is not replaced without end where the clock that dates tasks is wrong', () => {
    const given = new GivenTasks();
    expect(given.isOlder(100_000, sent(100_000))).toBe(true);
    expect(given.isOlder(110_500, sent(110_000))).toBe(false);
  });
});
