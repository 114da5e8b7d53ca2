import { logNormal, mulberry32, seedOf } from '../../sandbox/random.ts';

/** An assumed service: mean 60 s, standard deviation 20 s, the one that the polling policies are compared on. */
const LOG_SD = Math.sqrt(Math.log(1 + (20 / 60) ** 2));
const MEDIAN_MS = 60_000 * Math.exp(-(LOG_SD ** 2) / 2);

/** Log-normal latencies of mean 60 s and standard deviation 20 s, in whole ms, the same for the same seed. */
export function minuteLatencies(images: number, seed: number): number[] {
  return Array.from({ length: images }, (_, index) =>
    Math.round(logNormal(mulberry32(seedOf(seed, index)), MEDIAN_MS, LOG_SD)),
  );
}
