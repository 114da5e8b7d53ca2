import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How much may pass before what is dead of it is collected, in bytes: about one large image. */
const COLLECT_EVERY = 8_000_000;

/**
 * Keeps the process small while images stream through it. Their chunks lie outside V8's heap, and V8 waits until 64 MB of
 * them are dead, in a young generation that grows to 48 MB besides: measured with bench/memory.ts, 180 MB in all instead
 * of 135 MB (docs/decisions/collect-garbage.md). Returns a function to be called with the size of every chunk that is done with.
 */
export function keepMemorySmall(): (bytes: number) => void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  let passed = 0;
  return (bytes) => {
    passed += bytes;
    if (passed < COLLECT_EVERY || typeof collect !== 'function') return;
    passed = 0;
    collect();
  };
}
