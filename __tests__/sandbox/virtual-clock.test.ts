import { describe, expect, it } from '@jest/globals';
import { VirtualClock } from '../../sandbox/virtual-clock.ts';

const never = new AbortController().signal;
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('VirtualClock', () => {
  it('ends sleeps in the order of their times, each at its time, and those of one time in the order they began', async () => {
    const clock = new VirtualClock(0);
    const ends: string[] = [];
    const sleep = async (name: string, ms: number): Promise<void> => {
      await clock.sleep(ms, never);
      ends.push(`${name} ${clock.now()}`);
    };
    await Promise.all([sleep('long', 60_000), sleep('short', 10), sleep('like the long one', 60_000)]);
    expect(ends).toEqual(['short 10', 'long 60000', 'like the long one 60000']);
  });

  it('stands still while work is held', async () => {
    const clock = new VirtualClock(0);
    const work = Promise.withResolvers<void>();
    const held = clock.hold(() => work.promise);
    const sleep = clock.sleep(5, never);
    for (let turn = 0; turn < 5; turn += 1) await settled();
    expect(clock.now()).toBe(0);
    work.resolve();
    await Promise.all([held, sleep]);
    expect(clock.now()).toBe(5);
  });

  it('lets a sleeper go with the reason of its signal, and its time with it', async () => {
    const clock = new VirtualClock(0);
    const cancel = new AbortController();
    const sleep = clock.sleep(50, cancel.signal);
    cancel.abort(new Error('cancelled'));
    await expect(sleep).rejects.toThrow('cancelled');
    await clock.sleep(7, never);
    expect(clock.now()).toBe(7);
  });
});
