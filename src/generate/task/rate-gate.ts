import { type Random, rateLimitMs } from '../../runtime/backoff.ts';
import type { Clock } from '../../runtime/clock.ts';

/** After the gate opens, requests spread over this share of the wait, so that they do not all arrive at once. */
const SPREAD = 0.1;

/** The gate that every request to the API passes: after a 429 it stays shut for all of them. */
export class RateGate {
  readonly #clock: Clock;
  readonly #random: Random;
  #opensAt = 0;
  #spreadMs = 0;
  #inARow = 0;

  constructor(clock: Clock, random: Random) {
    this.#clock = clock;
    this.#random = random;
  }

  /** Waits until the gate is open. @throws the signal's reason when it aborts first. */
  async pass(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    while (this.#clock.now() < this.#opensAt) {
      await this.#clock.sleep(this.#opensAt - this.#clock.now() + this.#spreadMs * this.#random(), signal);
    }
  }

  /** The API said 429: shuts the gate. Returns the wait in ms when this made it longer, `undefined` when it was shut as long already. */
  shut(retryAfterMs: number | undefined): number | undefined {
    const now = this.#clock.now();
    // Requests that were in flight together meet one limit, not several: the wait grows once they came from an open gate.
    if (now >= this.#opensAt) this.#inARow += 1;
    const wait = rateLimitMs(this.#inARow - 1, retryAfterMs);
    const opensAt = now + wait;
    if (opensAt <= this.#opensAt) return undefined;
    this.#opensAt = opensAt;
    this.#spreadMs = wait * SPREAD;
    return wait;
  }

  /** The API answered something else: the next 429 starts from the shortest wait again. */
  passed(): void {
    if (this.#clock.now() >= this.#opensAt) this.#inARow = 0;
  }
}
