interface Waiting {
  readonly turn: number;
  readonly take: () => void;
}

/** So many at once, first come first served; who comes back with the turn of before has its place in the line again. */
export class Slots {
  #limit: number;
  #taken = 0;
  #turns = 0;
  /** By turn, the earliest first. */
  readonly #line: Waiting[] = [];

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

  /** Whether more slots are taken than there are by now. */
  get isOver(): boolean {
    return this.#taken > this.#limit;
  }

  /** Whether somebody waits for a slot. */
  get isCrowded(): boolean {
    return this.#line.length > 0;
  }

  /** Waits for a slot. Returns the turn, for whoever gives it back to take one later. @throws the signal's reason when that comes first. */
  async acquire(signal: AbortSignal, turn = this.#turns): Promise<number> {
    signal.throwIfAborted();
    this.#turns = Math.max(this.#turns, turn + 1);
    if (this.#taken < this.#limit && !this.isCrowded) {
      this.#taken += 1;
      return turn;
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const waiting: Waiting = { turn, take: resolve };
    const giveUp = (): void => {
      // A turn that was given already is ours; an abort that comes later must not give the slot away twice.
      const at = this.#line.indexOf(waiting);
      if (at === -1) return;
      this.#line.splice(at, 1);
      reject(signal.reason);
    };
    const behind = (this.#line.at(-1)?.turn ?? -1) < turn ? -1 : this.#line.findIndex((other) => other.turn > turn);
    this.#line.splice(behind === -1 ? this.#line.length : behind, 0, waiting);
    signal.addEventListener('abort', giveUp, { once: true });
    await promise.finally(() => signal.removeEventListener('abort', giveUp));
    return turn;
  }

  /** Gives a slot back. */
  release(): void {
    this.#taken -= 1;
    this.#admit();
  }

  #admit(): void {
    while (this.#taken < this.#limit) {
      const next = this.#line.shift();
      if (next === undefined) return;
      this.#taken += 1;
      next.take();
    }
  }
}
