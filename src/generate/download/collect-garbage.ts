import { type CollectGarbage, keepHeapSmall } from '../../runtime/garbage.ts';

/** How much may pass before its dead chunks are collected, in bytes: a collection of young objects alone takes 1 ms. */
const YOUNG_EVERY = 2_000_000;

/** How many of these come before one of everything, which takes 40 ms: chunks that lived too long to be young pile up. */
const ALL_EVERY = 32;

/**
 * Keeps the process small while images stream through it. Their chunks lie outside V8's heap, and V8 waits until 64 MB of
 * them are dead, in a young generation that grows to 48 MB besides (docs/decisions/collect-garbage.md has the figures).
 * Returns a function to be called with the size of every chunk that is done with.
 */
export function keepMemorySmall(): (bytes: number) => void {
  // From the first chunk on: the first request does not wait for it.
  let collect: CollectGarbage | undefined;
  let passed = 0;
  let collections = 0;
  return (bytes) => {
    collect ??= keepHeapSmall();
    passed += bytes;
    if (passed < YOUNG_EVERY) return;
    passed = 0;
    collections += 1;
    collect(collections % ALL_EVERY === 0 ? 'major' : 'minor');
  };
}
