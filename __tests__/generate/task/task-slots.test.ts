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

  it('takes a 409 for the number that is alive, one at least, and tries one more after four creates', async () => {
    const limits: number[] = [];
    const slots = new TaskSlots(5, (limit) => limits.push(limit));
    const live = await living(slots, 3);
    slots.refused();
    slots.refused();
    expect(limits).toEqual([3]);
    live.endAll();
    slots.refused();
    expect(limits).toEqual([3, 1]);
    await live.replace(4);
    expect(limits).toEqual([3, 1, 2]);
  });

  it('tries one more ever later where that is refused, and ever sooner where it is borne', async () => {
    const limits: number[] = [];
    const slots = new TaskSlots(9, (limit) => limits.push(limit));
    const live = await living(slots, 1);
    slots.refused();
    const createsUntilMore = async (): Promise<number> => {
      const before = limits.length;
      for (let creates = 1; ; creates += 1) {
        await live.replace(1);
        if (limits.length > before) return creates;
      }
    };
    const afterRefusals = [];
    for (const _ of [1, 2, 3]) {
      afterRefusals.push(await createsUntilMore());
      slots.refused();
    }
    expect(afterRefusals).toEqual([4, 8, 16]);
    const borne = [];
    for (const _ of [1, 2, 3, 4, 5, 6, 7]) borne.push(await createsUntilMore());
    expect(borne).toEqual([32, 32, 16, 8, 4, 2, 1]);
    expect(limits.at(-1)).toBe(8);
  });

  it('lets those live that were on their way when another was refused', async () => {
    const limits: number[] = [];
    const slots = new TaskSlots(6, (limit) => limits.push(limit));
    for (const _ of [1, 2, 3, 4]) await slots.acquire(never);
    slots.created();
    slots.refused();
    slots.created();
    slots.created();
    expect(limits).toEqual([1, 2, 3]);
  });

  it('never goes above the input, nor above the bound for a refusal while more are alive', async () => {
    const limits: number[] = [];
    const slots = new TaskSlots(2, (limit) => limits.push(limit));
    const live = await living(slots, 2);
    slots.refused();
    await live.replace(20);
    expect(limits).toEqual([]);
  });

  it('says that slots are to be given back when fewer are left than taken', async () => {
    const slots = new TaskSlots(3, () => undefined);
    for (const _ of [1, 2, 3]) await slots.acquire(never);
    slots.created();
    slots.refused();
    expect(slots.isOver).toBe(true);
    slots.release();
    slots.release();
    expect(slots.isOver).toBe(false);
  });

  it('wakes who waits for a task to end only for tasks that ended', async () => {
    const slots = new TaskSlots(4, () => undefined);
    for (const _ of [1, 2]) await slots.acquire(never);
    slots.created();
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
    await expect(next).resolves.toBe(2);
    await expect(slots.acquire(AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
  });

  it('never has more taken than the limit, which is from 1 to the input, whatever happens in whatever order', async () => {
    const steps = fc.array(fc.constantFrom(...STEPS), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 6 }), steps, async (most, names) => {
        const world = new World(most);
        for (const name of names) {
          const before = world.taken;
          world[name]();
          await settled();
          expect(world.taken).toBeLessThanOrEqual(Math.max(world.limit, before));
          expect(world.limit).toBeGreaterThanOrEqual(1);
          expect(world.limit).toBeLessThanOrEqual(most);
        }
      }),
      { numRuns: 50 },
    );
  });
});

/** So many tasks alive, each in its slot. */
async function living(slots: TaskSlots, count: number) {
  const create = async (): Promise<void> => {
    await slots.acquire(never);
    slots.created();
  };
  for (let task = 0; task < count; task += 1) await create();
  return {
    endAll: (): void => {
      while (slots.alive > 0) slots.end();
    },
    /** So many times, one task ends and another is created. */
    replace: async (times: number): Promise<void> => {
      for (let time = 0; time < times; time += 1) {
        if (slots.alive > 0) slots.end();
        await create();
      }
    },
  };
}

const STEPS = ['acquire', 'create', 'giveBack', 'end', 'abort', 'refuse'] as const;

/** Counts from outside what the slots let in. */
class World {
  alive = 0;
  limit: number;
  /** Slots without a task yet. */
  #empty = 0;
  readonly #slots: TaskSlots;
  readonly #waiting: AbortController[] = [];

  constructor(most: number) {
    this.limit = most;
    this.#slots = new TaskSlots(most, (limit) => {
      this.limit = limit;
    });
  }

  get taken(): number {
    return this.#empty + this.alive;
  }

  acquire(): void {
    const cancel = new AbortController();
    this.#waiting.push(cancel);
    this.#slots.acquire(cancel.signal).then(
      () => {
        this.#empty += 1;
      },
      () => undefined,
    );
  }

  create(): void {
    if (this.#empty === 0) return;
    this.#empty -= 1;
    this.alive += 1;
    this.#slots.created();
  }

  giveBack(): void {
    if (this.#empty === 0) return;
    this.#empty -= 1;
    this.#slots.release();
  }

  end(): void {
    if (this.alive === 0) return;
    this.alive -= 1;
    this.#slots.end();
  }

  abort(): void {
    this.#waiting.shift()?.abort();
  }

  refuse(): void {
    this.#slots.refused();
  }
}
