/** How many clean creates let one more task live at once: slower than the halving by a 409, so that the bound settles below the limit. */
const CLEAN_CREATES_PER_SLOT = 4;

/** Bounds the tasks alive at once, first come first served; the bound adapts to what the API bears. */
export class TaskSlots {
  readonly #most: number;
  readonly #onLimit: (limit: number, reason: string) => void;
  #limit: number;
  #alive = 0;
  #clean = 0;
  readonly #waiting = new Set<() => void>();
  #ended = Promise.withResolvers<void>();

  constructor(most: number, onLimit: (limit: number, reason: string) => void) {
    this.#most = most;
    this.#limit = most;
    this.#onLimit = onLimit;
  }

  /** Whether images wait for a slot: then a task that is seen late holds up all behind it. */
  get isCrowded(): boolean {
    return this.#waiting.size > 0;
  }

  /** Waits for a slot. @throws the signal's reason when that comes first. */
  async acquire(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#alive < this.#limit && this.#waiting.size === 0) {
      this.#alive += 1;
      return;
    }
    const turn = Promise.withResolvers<void>();
    const take = (): void => turn.resolve();
    const giveUp = (): void => {
      // A turn that was given already is ours; an abort that comes later must not give the slot away twice.
      if (this.#waiting.delete(take)) turn.reject(signal.reason);
    };
    this.#waiting.add(take);
    signal.addEventListener('abort', giveUp, { once: true });
    await turn.promise.finally(() => signal.removeEventListener('abort', giveUp));
  }

  /** Gives back a slot in which no task came to live. */
  release(): void {
    this.#alive -= 1;
    this.#admit();
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
    this.#setLimit(Math.max(1, Math.floor(this.#limit / 2)), 'the API says too many tasks are active');
  }

  /** The API took a create: after four in a row, one more slot, up to the input. */
  clean(): void {
    if (this.#limit >= this.#most) return;
    this.#clean += 1;
    if (this.#clean % CLEAN_CREATES_PER_SLOT === 0) this.#setLimit(this.#limit + 1, 'the API takes tasks again');
  }

  #setLimit(limit: number, reason: string): void {
    if (limit === this.#limit) return;
    this.#limit = limit;
    this.#onLimit(limit, reason);
    this.#admit();
  }

  #admit(): void {
    for (const take of this.#waiting) {
      if (this.#alive >= this.#limit) return;
      this.#waiting.delete(take);
      this.#alive += 1;
      take();
    }
  }
}
