import { VirtualClock } from '../../sandbox/virtual-clock.ts';

/** A clock whose time jumps from sleep to sleep, and that keeps a list of them. */
export class FakeClock extends VirtualClock {
  readonly #horizonMs: number;
  /** Every sleep asked for, in ms, in order. */
  readonly sleeps: number[] = [];

  /** Sleeps longer than `horizonMs` never end: they are limits that must not come while a test's files are written. */
  constructor(now?: number, horizonMs = 200_000) {
    super(now);
    this.#horizonMs = horizonMs;
  }

  override sleep(ms: number, signal: AbortSignal): Promise<void> {
    this.sleeps.push(ms);
    if (ms > this.#horizonMs && !signal.aborted) return new Promise(() => undefined);
    return super.sleep(ms, signal);
  }
}
