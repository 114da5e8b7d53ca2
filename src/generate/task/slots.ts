/** So many at once, first come first served. */
export class Slots {
  #limit: number;
  #taken = 0;
  readonly #waiting = new Set<() => void>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get limit(): number {
    return this.#limit;
  }

  /** A lower limit takes no slot away; a higher one lets the next in line in. */
  set limit(limit: number) {
    this.#limit = limit;
    this.#admit();
  }

  get taken(): number {
    return this.#taken;
  }

  /** Whether somebody waits for a slot. */
  get isCrowded(): boolean {
    return this.#waiting.size > 0;
  }

  /** Waits for a slot. @throws the signal's reason when that comes first. */
  async acquire(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#taken < this.#limit && this.#waiting.size === 0) {
      this.#taken += 1;
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

  /** Gives a slot back. */
  release(): void {
    this.#taken -= 1;
    this.#admit();
  }

  #admit(): void {
    for (const take of this.#waiting) {
      if (this.#taken >= this.#limit) return;
      this.#waiting.delete(take);
      this.#taken += 1;
      take();
    }
  }
}
