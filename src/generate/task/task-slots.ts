import type { Situation } from './poll-schedule.ts';
import { Slots } from './slots.ts';

/** How many clean creates let one more task live at once: slower than the halving by a 409, so that the bound settles below the limit. */
const CLEAN_CREATES_PER_SLOT = 4;

/** Bounds the tasks alive at once; the bound adapts to what the API bears. */
export class TaskSlots {
  readonly #most: number;
  readonly #onLimit: (limit: number, reason: string) => void;
  readonly #slots: Slots;
  #clean = 0;
  #ended = Promise.withResolvers<void>();

  constructor(most: number, onLimit: (limit: number, reason: string) => void) {
    this.#most = most;
    this.#onLimit = onLimit;
    this.#slots = new Slots(most);
  }

  /** What waits for the end of a task. */
  get situation(): Situation {
    if (this.#slots.isCrowded) return 'crowded';
    return this.#slots.taken === 1 ? 'last' : 'calm';
  }

  /** Waits for a slot. @throws the signal's reason when that comes first. */
  acquire(signal: AbortSignal): Promise<void> {
    return this.#slots.acquire(signal);
  }

  /** Gives back a slot in which no task was created. */
  release(): void {
    this.#slots.release();
  }

  /** Gives back the slot of a task that has ended. */
  end(): void {
    this.release();
    this.#ended.resolve();
    this.#ended = Promise.withResolvers();
  }

  /** Resolves when the next of our tasks has ended. */
  taskEnded(): Promise<void> {
    return this.#ended.promise;
  }

  /** The API said 409: half as many from now on. */
  halve(): void {
    this.#clean = 0;
    this.#setLimit(Math.max(1, Math.floor(this.#slots.limit / 2)), 'the API says too many tasks are active');
  }

  /** The API took a create: after four in a row, one more slot, up to the input. */
  clean(): void {
    if (this.#slots.limit >= this.#most) return;
    this.#clean += 1;
    if (this.#clean % CLEAN_CREATES_PER_SLOT === 0) this.#setLimit(this.#slots.limit + 1, 'the API takes tasks again');
  }

  #setLimit(limit: number, reason: string): void {
    if (limit === this.#slots.limit) return;
    this.#onLimit(limit, reason);
    this.#slots.limit = limit;
  }
}
