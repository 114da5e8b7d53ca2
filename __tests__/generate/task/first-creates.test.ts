import { describe, expect, it } from '@jest/globals';
import { FirstCreates } from '../../../src/generate/task/first-creates.ts';

const never = new AbortController().signal;
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Twenty creates that want to be sent at once; `sent` counts those that were. */
function crowd() {
  let now = 0;
  const first = new FirstCreates({ now: () => now, sleep: () => Promise.reject(new Error('nobody sleeps')) });
  const world = { sent: 0, first, passTime: (ms: number) => (now += ms) };
  for (let count = 0; count < 20; count += 1) void first.begin(never).then(() => (world.sent += 1));
  return world;
}

describe('the first creates of a run', () => {
  it('are eight at the most without an answer', async () => {
    const world = crowd();
    await settled();
    expect(world.sent).toBe(8);
    world.first.end(true);
    await settled();
    expect(world.sent).toBe(9);
  });

  it('are as many as wanted once creates have passed for a second', async () => {
    const world = crowd();
    await settled();
    world.first.end(true);
    world.passTime(999);
    world.first.end(true);
    await settled();
    expect(world.sent).toBe(10);
    world.passTime(1);
    world.first.end(true);
    await settled();
    expect(world.sent).toBe(20);
  });

  it('stay few while none passes, however long that takes', async () => {
    const world = crowd();
    await settled();
    world.passTime(90_000);
    for (let count = 0; count < 3; count += 1) world.first.end(false);
    await settled();
    expect(world.sent).toBe(11);
  });
});
