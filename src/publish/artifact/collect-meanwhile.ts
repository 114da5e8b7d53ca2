import { getHeapStatistics } from 'node:v8';
import { systemClock } from '../../runtime/clock.ts';
import { keepHeapSmall } from '../../runtime/garbage.ts';

/** How often is looked, in ms: an upload reads some 4 MB in that time. */
const LOOK_EVERY_MS = 20;

/** What may be added outside the heap before young objects are collected, in bytes: a block of an artifact's upload. */
const GROWTH = 8_000_000;

/** From how much outside the heap on everything is collected, in bytes: an upload needs half of it. */
const MUCH = 40_000_000;

/**
 * Keeps the process small while a library streams that tells nobody of its chunks (docs/decisions/collect-garbage.md).
 * Gives, and throws, what `work` does.
 */
export async function collectMeanwhile<T>(work: () => Promise<T>): Promise<T> {
  const ended = new AbortController();
  void watch(ended.signal).catch(() => undefined);
  try {
    return await work();
  } finally {
    ended.abort();
  }
}

async function watch(signal: AbortSignal): Promise<void> {
  const collect = keepHeapSmall();
  const outside = (): number => getHeapStatistics().external_memory;
  for (let before = outside(); ; ) {
    await systemClock.sleep(LOOK_EVERY_MS, signal);
    const now = outside();
    if (now > before + GROWTH) collect(now > MUCH ? 'major' : 'minor');
    before = now > before + GROWTH ? outside() : Math.min(before, now);
  }
}
