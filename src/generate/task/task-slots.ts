import type { Situation } from './poll-schedule.ts';
import { Slots } from './slots.ts';

/** How many creates that the API takes let one more task live at once: at first, and after many refusals. */
const TAKEN_PER_SLOT = { first: 4, most: 64 } as const;

/**
 * Bounds the tasks alive at once; the bound adapts to what the API bears. A refusal says how many that are: those that are
 * alive. One more is tried after some creates; the more often that was refused, the later it is tried again.
 */
export class TaskSlots {
  readonly #most: number;
  readonly #onLimit: (limit: number, reason: string) => void;
  readonly #slots: Slots;
  /** Tasks of ours that the API runs, as far as we know. */
  #alive = 0;
  /** Creates that were taken since the bound was set last, and how many it takes to raise it. */
  #taken = 0;
  #takenPerSlot: number = TAKEN_PER_SLOT.first;
  #hasGrown = false;
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

  /** Whether more slots are taken than there are by now: one without a task is to be given back. */
  get isOver(): boolean {
    return this.#slots.isOver;
  }

  /** How many tasks of ours are alive. */
  get alive(): number {
    return this.#alive;
  }

  /** Waits for a slot, and returns the turn in which it came, as Slots do. @throws the signal's reason when that comes first. */
  acquire(signal: AbortSignal, turn?: number): Promise<number> {
    return this.#slots.acquire(signal, turn);
  }

  /** Gives back a slot in which no task was created. */
  release(): void {
    this.#slots.release();
  }

  /** Gives back the slot of a task that has ended. */
  end(): void {
    this.#alive -= 1;
    this.release();
    this.#ended.resolve();
    this.#ended = Promise.withResolvers();
  }

  /** Resolves when the next of our tasks has ended. */
  taskEnded(): Promise<void> {
    return this.#ended.promise;
  }

  /** In a slot that was acquired a task lives that was created before. */
  adopt(): void {
    this.#alive += 1;
  }

  /** The API said 409: as many as are alive, and one at least, from now on. */
  refused(): void {
    if (this.#hasGrown) this.#takenPerSlot = Math.min(TAKEN_PER_SLOT.most, this.#takenPerSlot * 2);
    this.#hasGrown = false;
    this.#taken = 0;
    this.#setLimit(Math.min(this.#slots.limit, Math.max(1, this.#alive)), 'the API says too many tasks are active');
  }

  /** The API took a create, for which a slot was acquired. After some in a row there is one more slot, up to the input. */
  created(): void {
    this.#alive += 1;
    if (this.#slots.limit >= this.#most) return;
    // What was on its way when the bound was lowered is borne, too.
    if (this.#alive > this.#slots.limit) this.#grow(Math.min(this.#most, this.#alive));
    this.#taken += 1;
    if (this.#taken < this.#takenPerSlot) return;
    // What was given since the last refusal is borne: the next comes sooner.
    if (this.#hasGrown) this.#takenPerSlot = Math.max(1, Math.floor(this.#takenPerSlot / 2));
    this.#hasGrown = true;
    this.#taken = 0;
    this.#grow(this.#slots.limit + 1);
  }

  #grow(limit: number): void {
    this.#setLimit(limit, 'the API takes tasks again');
  }

  #setLimit(limit: number, reason: string): void {
    if (limit === this.#slots.limit) return;
    this.#onLimit(limit, reason);
    this.#slots.limit = limit;
  }
}
