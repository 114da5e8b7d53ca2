import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TaskSlots } from '../../../src/generate/task/task-slots.ts';

const never = new AbortController().signal;
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('TaskSlots', () => {
  it('admits as many as the limit, first come first served', async () => {
    const slots = new TaskSlots(2, () => undefined);
    const order: number[] = [];
    for (const number of [1, 2, 3, 4]) slots.acquire(never).then(() => order.push(number));
    await settled();
    expect(order).toEqual([1, 2]);
    slots.end();
    await settled();
    expect(order).toEqual([1, 2, 3]);
  });

  it('says whether images wait, one task alone is left, or neither', async () => {
    const slots = new TaskSlots(2, () => undefined);
    const seen: string[] = [];
    for (let step = 0; step < 3; step += 1) {
      void slots.acquire(never);
      seen.push(slots.situation);
    }
    for (let step = 0; step < 2; step += 1) {
      slots.end();
      seen.push(slots.situation);
    }
    expect(seen).toEqual(['last', 'calm', 'crowded', 'calm', 'last']);
  });

  it('halves on 409 down to one, and grows by one per four clean creates up to the input', () => {
    const limits: number[] = [];
    const slots = new TaskSlots(5, (limit) => limits.push(limit));
    for (const _ of [1, 2, 3]) slots.halve();
    expect(limits).toEqual([2, 1]);
    for (let creates = 0; creates < 40; creates += 1) slots.clean();
    expect(limits).toEqual([2, 1, 2, 3, 4, 5]);
  });

  it('starts counting clean creates again after a 409', () => {
    const limits: number[] = [];
    const slots = new TaskSlots(8, (limit) => limits.push(limit));
    slots.halve();
    for (const _ of [1, 2, 3]) slots.clean();
    slots.halve();
    for (const _ of [1, 2, 3]) slots.clean();
    expect(limits).toEqual([4, 2]);
    slots.clean();
    expect(limits).toEqual([4, 2, 3]);
  });

  it('wakes who waits for a task to end only for tasks that ended', async () => {
    const slots = new TaskSlots(4, () => undefined);
    await slots.acquire(never);
    await slots.acquire(never);
    let ended = false;
    slots.taskEnded().then(() => {
      ended = true;
    });
    slots.release();
    await settled();
    expect(ended).toBe(false);
    slots.end();
    await settled();
    expect(ended).toBe(true);
  });

  it('lets a waiter go with the reason when its signal aborts, and loses no slot over it', async () => {
    const slots = new TaskSlots(1, () => undefined);
    await slots.acquire(never);
    const cancel = new AbortController();
    const waiting = slots.acquire(cancel.signal);
    const next = slots.acquire(never);
    cancel.abort(new Error('cancelled'));
    await expect(waiting).rejects.toThrow('cancelled');
    slots.end();
    await expect(next).resolves.toBeUndefined();
    await expect(slots.acquire(AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
  });

  it('never has more alive than the limit, whatever happens in whatever order', async () => {
    const steps = fc.array(fc.constantFrom(...STEPS), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 6 }), steps, async (most, names) => {
        const world = new World(most);
        for (const name of names) {
          const before = world.alive;
          world[name]();
          await settled();
          expect(world.alive).toBeLessThanOrEqual(Math.max(world.limit, before));
        }
      }),
      { numRuns: 50 },
    );
  });
});

const STEPS = ['acquire', 'end', 'abort', 'halve', 'clean'] as const;

/** Counts from outside what the slots let live. */
class World {
  alive = 0;
  limit: number;
  readonly #slots: TaskSlots;
  readonly #waiting: AbortController[] = [];

  constructor(most: number) {
    this.limit = most;
    this.#slots = new TaskSlots(most, (limit) => {
      this.limit = limit;
    });
  }

  acquire(): void {
    const cancel = new AbortController();
    this.#waiting.push(cancel);
    this.#slots.acquire(cancel.signal).then(
      () => {
        this.alive += 1;
      },
      () => undefined,
    );
  }

  end(): void {
    if (this.alive === 0) return;
    this.alive -= 1;
    this.#slots.end();
  }

  abort(): void {
    this.#waiting.shift()?.abort();
  }

  halve(): void {
    this.#slots.halve();
  }

  clean(): void {
    this.#slots.clean();
  }
}
