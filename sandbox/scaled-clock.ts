import { type Clock, systemClock } from '../src/runtime/clock.ts';

/** The machine's clock, so many times as fast: real waits and real HTTP, only shorter. */
export function scaledClock(factor: number): Clock {
  const start = Date.now();
  return {
    now: () => start + (Date.now() - start) * factor,
    sleep: (ms, signal) => systemClock.sleep(ms / factor, signal),
  };
}
