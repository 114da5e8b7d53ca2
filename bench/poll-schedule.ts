// FIELD-NOTES B: delay × polls of our schedule against fixed intervals and against the bound that no schedule can beat.

import { logNormal, mulberry32, type Random } from '../sandbox/random.ts';
import { LatencyEstimates, nextPollMs } from '../src/generate/task/poll-schedule.ts';

const TASKS = 200;
const MEAN_S = 60;
const SD_S = 20;
const SEEDS = 25;
/** With this round trip the fixed intervals come out as in FIELD-NOTES B (every 2 s: 1.25 s, 27.1 polls). */
const ROUND_TRIP_MS = 250;
const FIXED_S = [0.5, 1, 2, 3, 5, 7, 10, 15, 20];

type NextWait = (elapsedMs: number, random: () => number) => number;

interface Policy {
  readonly name: string;
  readonly start: () => { readonly next: NextWait; readonly learn: (latencyMs: number) => void };
}

const fixed = (seconds: number): Policy => ({
  name: `every ${seconds} s`,
  start: () => ({ next: () => seconds * 1000, learn: () => undefined }),
});

const adaptive: Policy = {
  name: 'adaptive',
  start: () => {
    const estimates = new LatencyEstimates();
    return {
      next: (elapsedMs, random) => nextPollMs(estimates.of('1K'), elapsedMs, random),
      learn: (latencyMs) => estimates.learn('1K', latencyMs),
    };
  },
};

const sigmaOf = (mean: number, sd: number): number => Math.sqrt(Math.log(1 + (sd / mean) ** 2));

/** A log-normal latency of that mean and standard deviation, in ms. */
function latencyMs(random: Random, meanS: number, sdS: number): number {
  const sigma = sigmaOf(meanS, sdS);
  return logNormal(random, meanS * 1000 * Math.exp(-(sigma ** 2) / 2), sigma);
}

/** FIELD-NOTES B gives mean and deviation only. A service has a least time below which nothing is done, so: both. */
const LATENCIES = {
  'log-normal': (random: Random) => latencyMs(random, MEAN_S, SD_S),
  '20 s and a log-normal': (random: Random) => 20_000 + latencyMs(random, MEAN_S - 20, SD_S),
};

/** Polls each task until an answer says done; what a task teaches is known once it was seen done. */
function simulate(
  policy: Policy,
  draw: (random: Random) => number,
  seed: number,
): { readonly delayS: number; readonly polls: number } {
  const random = mulberry32(seed);
  const { next, learn } = policy.start();
  let delay = 0;
  let polls = 0;
  for (let task = 0; task < TASKS; task += 1) {
    const latency = draw(random);
    let elapsed = 0;
    for (let done = false; !done; polls += 1) {
      elapsed += next(elapsed, random);
      done = elapsed + ROUND_TRIP_MS / 2 >= latency;
      elapsed += ROUND_TRIP_MS;
    }
    delay += elapsed - latency;
    learn(latency);
  }
  return { delayS: delay / TASKS / 1000, polls: polls / TASKS };
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const round = (value: number): number => Math.round(value * 100) / 100;

for (const [name, draw] of Object.entries(LATENCIES)) {
  const rows = [...FIXED_S.map(fixed), adaptive].map((policy) => {
    const runs = Array.from({ length: SEEDS }, (_, seed) => simulate(policy, draw, seed + 1));
    const delay = median(runs.map(({ delayS }) => delayS));
    const polls = median(runs.map((run) => run.polls));
    return { policy: policy.name, delay, polls, product: delay * polls };
  });
  const best = Math.min(...rows.slice(0, -1).map(({ product }) => product));
  console.log(`\n${TASKS} tasks of mean ${MEAN_S} s, sd ${SD_S} s, ${name}; medians of ${SEEDS} seeds`);
  console.table(
    rows.map(({ policy, delay, polls, product }) => ({
      policy,
      'delay, s': round(delay),
      'polls a task': round(polls),
      product: round(product),
      'against the best fixed': round(product / best),
    })),
  );
}
