import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Slots } from '../../../src/generate/task/slots.ts';

const never = new AbortController().signal;
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('Slots', () => {
  it('give who comes back its place in the line', async () => {
    const slots = new Slots(1);
    const order: string[] = [];
    const turn = await slots.acquire(never);
    void slots.acquire(never).then(() => order.push('second'));
    void slots.acquire(never).then(() => order.push('third'));
    slots.release();
    void slots.acquire(never, turn).then(() => order.push('first, back'));
    for (const _ of [1, 2, 3]) {
      await settled();
      slots.release();
    }
    expect(order).toEqual(['second', 'first, back', 'third']);
  });

  it('serve the earliest turn of those that wait, whoever comes, comes back or goes', async () => {
    const steps = fc.array(fc.constantFrom('come', 'release', 'comeBack', 'goAway'), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), steps, async (limit, names) => {
        const line = new Line(limit);
        for (const name of names) {
          line[name]();
          await settled();
          if (line.served.length > 0) expect(Math.max(...line.served)).toBeLessThan(Math.min(...line.waiting.keys()));
          line.served.length = 0;
        }
      }),
      { numRuns: 50 },
    );
  });
});

/** Who has a slot, who gave it back, and who waits, by turn. */
class Line {
  /** In the last step. */
  readonly served: number[] = [];
  readonly waiting = new Map<number, AbortController>();
  readonly #slots: Slots;
  readonly #inside: number[] = [];
  readonly #back: number[] = [];
  #turns = 0;

  constructor(limit: number) {
    this.#slots = new Slots(limit);
  }

  come(): void {
    this.#wait(this.#turns);
    this.#turns += 1;
  }

  comeBack(): void {
    const turn = this.#back.shift();
    if (turn !== undefined) this.#wait(turn);
  }

  release(): void {
    const turn = this.#inside.pop();
    if (turn === undefined) return;
    this.#back.push(turn);
    this.#slots.release();
  }

  goAway(): void {
    const [first] = this.waiting;
    first?.[1].abort();
  }

  #wait(turn: number): void {
    const cancel = new AbortController();
    this.waiting.set(turn, cancel);
    this.#slots.acquire(cancel.signal, turn).then(
      () => {
        this.waiting.delete(turn);
        this.#inside.push(turn);
        this.served.push(turn);
      },
      () => this.waiting.delete(turn),
    );
  }
}
