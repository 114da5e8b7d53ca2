/** A number from 0 up to, but not including, 1. */
export type Random = () => number;

/** Wait before sending a safe request again, in ms: uniform(0.5, 1) · min(30, 2ⁿ) s for the n-th repeat from 0. */
export function safeBackoffMs(repeat: number, random: Random): number {
  return (0.5 + 0.5 * random()) * Math.min(30, 2 ** repeat) * 1000;
}

/** Wait before a request without an answer is sent again under its id, in ms: 1, 2, 4, … ≤ 30 s ±10 % for the n-th from 0. */
export function repeatMs(repeat: number, random: Random): number {
  return jitter(Math.min(30, 2 ** repeat) * 1000, random);
}

/** Wait that a 429 asks of all requests, in ms: max(Retry-After, 5·2ⁿ ≤ 60 s) for the n-th in a row from 0. */
export function rateLimitMs(repeat: number, retryAfterMs: number | undefined): number {
  return Math.max(retryAfterMs ?? 0, Math.min(60, 5 * 2 ** repeat) * 1000);
}

/** After poll errors in a row, and after a download's 404: soon at first, then often enough for an image with minutes left. */
const LADDER_SECONDS = [1, 2, 4, 8, 15];

/** Wait after the n-th fault in a row from 0, in ms: 1, 2, 4, 8, 15 s, then 15 s, each ±10 %. */
export function ladderMs(repeat: number, random: Random): number {
  const seconds = LADDER_SECONDS[Math.min(repeat, LADDER_SECONDS.length - 1)] ?? 0;
  return jitter(seconds * 1000, random);
}

/** The longest wait between two tries to move a branch, in ms. */
const LONGEST_RACE_WAIT_MS = 120_000;

/**
 * Wait after a commit that came too late, in ms: uniform(0, 1) · min(120 s, 2ⁿ · a try's own length, 1 s at least) for the
 * n-th from 0. A try is spoilt by whatever lands while it lasts: with 2ⁿ tries' lengths to choose from, 2ⁿ jobs get by.
 */
export function raceMs(repeat: number, tryMs: number, random: Random): number {
  return random() * Math.min(LONGEST_RACE_WAIT_MS, Math.max(1000, tryMs) * 2 ** repeat);
}

/** `ms` ±10 %. */
export function jitter(ms: number, random: Random): number {
  return ms * (0.9 + 0.2 * random());
}
