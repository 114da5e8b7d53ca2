/** Requests that are sent exactly a window apart may arrive a little closer together, in ms. */
const ARRIVAL_MS = 100;

/** A bucket of tokens: at most so many requests in any window. Each comes back when its window is over; full at first. */
export class Pace {
  readonly #requests: number;
  readonly #windowMs: number;
  /** When the tokens that are out were taken, oldest first, in Unix milliseconds. */
  readonly #taken: number[] = [];

  constructor(requests: number, windowMs: number) {
    this.#requests = requests;
    this.#windowMs = windowMs + ARRIVAL_MS;
  }

  /** How long until there is a token, in ms; 0 where there is one. */
  waitMs(now: number): number {
    const oldest = this.#taken[0];
    return this.#taken.length < this.#requests || oldest === undefined ? 0 : Math.max(0, oldest + this.#windowMs - now);
  }

  take(now: number): void {
    if (this.#taken.length >= this.#requests) this.#taken.shift();
    this.#taken.push(now);
  }
}
