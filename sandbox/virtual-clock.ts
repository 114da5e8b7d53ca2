import type { Clock } from '../src/runtime/clock.ts';

interface Timer {
  readonly at: number;
  readonly wake: () => void;
}

/**
 * A clock whose time jumps from sleep to sleep: nobody waits, and sleeps still end in the order of their times. Work of
 * this machine takes none of its time, as long as that work is held.
 */
export class VirtualClock implements Clock {
  #now: number;
  readonly #timers = new Set<Timer>();
  #isStarting = false;
  /** Pieces of work under way: time stands still meanwhile, since what they take is not simulated. */
  #held = 0;

  constructor(now = 1_700_000_000_000) {
    this.#now = now;
  }

  /** In whole milliseconds, as the machine's clock gives them. */
  now = (): number => Math.round(this.#now);

  sleep(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const giveUp = (): void => {
        this.#timers.delete(timer);
        reject(signal.reason);
      };
      const wake = (): void => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      };
      const timer = { at: this.#now + ms, wake };
      signal.addEventListener('abort', giveUp, { once: true });
      this.#timers.add(timer);
      this.#start();
    });
  }

  /** Time stands still while `work` is under way. */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    this.stop();
    return work().finally(() => this.go());
  }

  /** Time stands still until as many calls of `go` have come. */
  stop(): void {
    this.#held += 1;
  }

  go(): void {
    this.#held -= 1;
    this.#start();
  }

  /** Jumps to the next timer once everything that can run without time passing has run. */
  #start(): void {
    if (this.#isStarting) return;
    this.#isStarting = true;
    setImmediate(() => {
      this.#isStarting = false;
      const next = this.#held > 0 ? undefined : this.#next();
      if (next === undefined) return;
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.wake();
      this.#start();
    });
  }

  /** The timer that ends first; of several, the one that was set first. */
  #next(): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of this.#timers) if (next === undefined || timer.at < next.at) next = timer;
    return next;
  }
}
