import type { ImageApiError } from '../../image-api/fault.ts';
import { type Random, rateLimitMs } from '../../runtime/backoff.ts';
import type { Clock } from '../../runtime/clock.ts';
import { Pace } from './pace.ts';

/** After the gate opens, requests spread over this share of the wait, so that they do not all arrive at once. */
const SPREAD = 0.1;

/** Requests that were in flight together are refused a moment apart: only a wait that is so much longer is reported again, in ms. */
const NEWS_MS = 1000;

/** What a 429 says of the wait and of the limit. */
export type Refusal = Pick<ImageApiError, 'retryAfterMs' | 'rateLimit'>;

/**
 * The gate that every request to one endpoint passes. After a 429 it stays shut for all of them; where the API told the
 * limit, they pass at that pace from then on, so that the limit is met about once and not all the time.
 */
export class RateGate {
  readonly #clock: Clock;
  readonly #random: Random;
  #opensAt = 0;
  #spreadMs = 0;
  #inARow = 0;
  /** By the length of the window: a key has a limit for the second, and one for the minute. */
  readonly #paces = new Map<number, Pace>();

  constructor(clock: Clock, random: Random) {
    this.#clock = clock;
    this.#random = random;
  }

  /**
   * Waits until the gate is open and the pace allows one more; false where the request is not `isWanted` any more by then.
   * @throws the signal's reason when it aborts first.
   */
  async pass(signal: AbortSignal, isWanted = (): boolean => true): Promise<boolean> {
    signal.throwIfAborted();
    for (let waitMs = this.#waitMs(); waitMs > 0; waitMs = this.#waitMs()) await this.#clock.sleep(waitMs, signal);
    if (!isWanted()) return false;
    for (const pace of this.#paces.values()) pace.take(this.#clock.now());
    return true;
  }

  #waitMs(): number {
    const now = this.#clock.now();
    if (now < this.#opensAt) return this.#opensAt - now + this.#spreadMs * this.#random();
    return Math.max(0, ...[...this.#paces.values()].map((pace) => pace.waitMs(now)));
  }

  /** The API said 429: shuts the gate. Returns the wait in ms when that is news, `undefined` when it was shut about as long already. */
  shut({ retryAfterMs, rateLimit }: Refusal): number | undefined {
    const now = this.#clock.now();
    // Requests that were in flight together meet one limit, not several: the wait grows once they came from an open gate.
    if (now >= this.#opensAt) this.#inARow += 1;
    const isExact = rateLimit !== undefined && retryAfterMs !== undefined;
    const wait = isExact ? retryAfterMs : rateLimitMs(this.#inARow - 1, retryAfterMs);
    const { requests, windowMs } = rateLimit ?? {};
    // The window that the API counts is over when the gate opens: the bucket is full then.
    if (requests !== undefined && windowMs !== undefined) this.#paces.set(windowMs, new Pace(requests, windowMs));
    const before = this.#opensAt;
    const opensAt = now + wait;
    if (opensAt <= before) return undefined;
    this.#opensAt = opensAt;
    this.#spreadMs = isExact ? 0 : wait * SPREAD;
    return now < before && opensAt - before < NEWS_MS ? undefined : wait;
  }

  /** The API answered something else: the next 429 starts from the shortest wait again. */
  passed(): void {
    if (this.#clock.now() >= this.#opensAt) this.#inARow = 0;
  }
}
