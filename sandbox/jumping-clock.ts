import type { Clock } from '../src/runtime/clock.ts';

interface Timer {
  readonly at: number;
  readonly wake: () => void;
}

/** One of those who live by a jumping clock: what it does between its sleeps takes no time. */
export interface Party extends Clock {
  /** Time stands still while `work` is under way. */
  hold<T>(work: () => Promise<T>): Promise<T>;
  /** It sleeps no more: the others need not wait for it. */
  leave(): void;
}

/**
 * Time that jumps to the next timer as soon as everybody sleeps: hours pass in seconds, and how fast this machine is
 * changes nothing. In ms, from 0.
 */
export class JumpingClock {
  #now = 0;
  #timers: Timer[] = [];
  #held = 0;
  /** How many sleeps each party has under way. */
  readonly #sleeping = new Map<symbol, number>();

  now = (): number => this.#now;

  join(): Party {
    const id = Symbol('party');
    this.#sleeping.set(id, 0);
    return {
      now: this.now,
      sleep: (ms, signal) => this.#sleep(id, ms, signal),
      hold: async (work) => {
        this.#held += 1;
        try {
          return await work();
        } finally {
          this.#held -= 1;
          this.#turn();
        }
      },
      leave: () => {
        this.#sleeping.delete(id);
        this.#turn();
      },
    };
  }

  #sleep(id: symbol, ms: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    return new Promise((resolve) => {
      this.#count(id, 1);
      const wake = (): void => {
        this.#count(id, -1);
        resolve();
      };
      this.#timers.push({ at: this.#now + ms, wake });
      this.#turn();
    });
  }

  #count(id: symbol, change: number): void {
    this.#sleeping.set(id, (this.#sleeping.get(id) ?? 0) + change);
  }

  /** Jumps, once all that can run without time passing has run. */
  #turn(): void {
    setImmediate(() => {
      if (this.#held > 0 || this.#timers.length === 0) return;
      if ([...this.#sleeping.values()].some((sleeps) => sleeps === 0)) return;
      const next = this.#timers.reduce((one, other) => (other.at < one.at ? other : one));
      this.#timers.splice(this.#timers.indexOf(next), 1);
      this.#now = Math.max(this.#now, next.at);
      next.wake();
      this.#turn();
    });
  }
}
