import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 5;

/** Resolves as soon as the condition holds; a condition that never does keeps nothing alive. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(LOOK_EVERY_MS, undefined, { ref: false });
}
