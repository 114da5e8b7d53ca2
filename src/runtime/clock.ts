import { setTimeout as sleep } from 'node:timers/promises';

/** Time, passed in so that tests need not wait. All in milliseconds. */
export interface Clock {
  /** Since 1970, and never set back: what is waited for comes, whatever happens to the machine's clock. */
  now(): number;
  /** Resolves after `ms`. @throws the signal's reason as soon as it aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** What a timer can count (setTimeout has 32 bits); a longer one would fire at once. */
const LONGEST_SLEEP_MS = 2 ** 31 - 1;

/** The machine's time when the process started, and from there on its monotonic clock. Sleeps end after 24.8 days at most. */
export const systemClock: Clock = {
  now: () => Math.round(performance.timeOrigin + performance.now()),
  async sleep(ms, signal) {
    try {
      await sleep(Math.min(ms, LONGEST_SLEEP_MS), undefined, { signal });
    } catch {
      // node:timers/promises throws an AbortError of its own, which hides the reason.
      signal.throwIfAborted();
    }
  },
};

/** A time limit came. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/** A signal that aborts when its time is up or when `parent` aborts; `clear` ends its timer. */
export interface Deadline {
  readonly signal: AbortSignal;
  clear(): void;
}

/** Aborts with a DeadlineError holding `words` after `ms`, and with the parent's reason when that aborts. */
export function deadline(clock: Clock, ms: number, parent: AbortSignal, words: string): Deadline {
  const limit = new AbortController();
  const cleared = new AbortController();
  clock.sleep(ms, AbortSignal.any([cleared.signal, parent])).then(
    () => limit.abort(new DeadlineError(words)),
    () => undefined,
  );
  return { signal: AbortSignal.any([limit.signal, parent]), clear: () => cleared.abort() };
}

/** A signal that aborts `ms` after `parent` did: time to end what must not be cut off. */
export function grace(clock: Clock, ms: number, parent: AbortSignal): Deadline {
  const limit = new AbortController();
  const cleared = new AbortController();
  const start = (): void => {
    clock.sleep(ms, cleared.signal).then(
      () => limit.abort(parent.reason),
      () => undefined,
    );
  };
  if (parent.aborted) start();
  else parent.addEventListener('abort', start, { once: true, signal: cleared.signal });
  return { signal: limit.signal, clear: () => cleared.abort() };
}
