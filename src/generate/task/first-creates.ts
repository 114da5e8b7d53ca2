import type { Clock } from '../../runtime/clock.ts';
import { Slots } from './slots.ts';

/** More than the second's limit of the smaller tiers, less than that of the larger ones. */
const AT_ONCE = 8;
/** The shortest window of the API's limits. */
const UNTIL_MS = 1000;

/**
 * Bounds the creates without an answer while nothing is known of the key's limits: a hundred at once would be refused
 * nearly whole, or leave a hundred requests of which nobody knows what came of them.
 */
export class FirstCreates {
  readonly #clock: Clock;
  readonly #slots = new Slots(AT_ONCE);
  /** When the first of them passed, in Unix milliseconds. */
  #passingSince: number | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Waits for leave to send a create. @throws the signal's reason when that comes first. */
  async begin(signal: AbortSignal): Promise<void> {
    await this.#slots.acquire(signal);
  }

  /** It was answered, or never sent. */
  end(isAccepted: boolean): void {
    const now = this.#clock.now();
    if (isAccepted) this.#passingSince ??= now;
    const isOver = this.#passingSince !== undefined && now - this.#passingSince >= UNTIL_MS;
    if (isOver) this.#slots.limit = Number.POSITIVE_INFINITY;
    this.#slots.release();
  }
}
