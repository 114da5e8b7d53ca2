import type { Clock } from '../../src/runtime/clock.ts';

interface Timer {
  readonly at: number;
  readonly wake: () => void;
}

/** A clock whose time jumps from sleep to sleep: nobody waits, and sleeps still end in the order of their times. */
export class FakeClock implements Clock {
  #now: number;
  readonly #horizonMs: number;
  #timers: Timer[] = [];
  #running = false;
  /** Requests under way: time stands still meanwhile, since what they take is not simulated. */
  #held = 0;
  /** Every sleep asked for, in ms, in order. */
  readonly sleeps: number[] = [];

  /** Sleeps longer than `horizonMs` never end: they are limits that must not come while a test's files are written. */
  constructor(now = 1_700_000_000_000, horizonMs = 200_000) {
    this.#now = now;
    this.#horizonMs = horizonMs;
  }

  now = (): number => this.#now;

  sleep = (ms: number, signal: AbortSignal): Promise<void> => {
    this.sleeps.push(ms);
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      if (ms > this.#horizonMs) return;
      const timer = { at: this.#now + ms, wake: resolve };
      signal.addEventListener('abort', () => {
        this.#timers = this.#timers.filter((other) => other !== timer);
        reject(signal.reason);
      });
      this.#timers.push(timer);
      this.#start();
    });
  };

  /** Time stands still while `work` is under way. */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    this.#held += 1;
    return work().finally(() => {
      this.#held -= 1;
      this.#start();
    });
  }

  /** Jumps to the next timer once everything that can run without time passing has run. */
  #start(): void {
    if (this.#running) return;
    this.#running = true;
    setImmediate(() => {
      this.#running = false;
      if (this.#held > 0 || this.#timers.length === 0) return;
      this.#timers.sort((one, other) => one.at - other.at);
      const next = this.#timers.shift();
      if (next === undefined) return;
      this.#now = Math.max(this.#now, next.at);
      next.wake();
      this.#start();
    });
  }
}
