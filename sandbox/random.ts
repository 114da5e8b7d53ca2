import { createHash } from 'node:crypto';

/** A source of numbers from 0 up to, not including, 1. */
export type Random = () => number;

/** The 32-bit generator known as mulberry32 (Tommy Ettinger, public domain): small, and the same on every machine. */
export function mulberry32(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A 32-bit seed out of any texts and numbers, so that each subject has a random life of its own. */
export function seedOf(...parts: readonly (string | number)[]): number {
  return createHash('sha256').update(JSON.stringify(parts)).digest().readUInt32LE(0);
}

/** A log-normal value around `median` (any unit), `logSd` being the standard deviation of its logarithm. */
export function logNormal(random: Random, median: number, logSd: number): number {
  // Box-Muller; 1 - u keeps the logarithm off zero.
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return median * Math.exp(logSd * normal);
}

/** One of `choices`, each as likely as its weight says. */
export function weighted<T>(random: Random, choices: readonly (readonly [weight: number, value: T])[]): T | undefined {
  let left = random() * choices.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, value] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  return undefined;
}
