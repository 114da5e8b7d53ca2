// Delay × polls of our schedule against fixed intervals, for latencies of many kinds; docs/polling.md has the reasons.

import { logNormal, mulberry32, type Random } from '../sandbox/random.ts';
import { PollSchedule } from '../src/generate/task/poll-schedule.ts';

const SEEDS = 25;
/** A round trip to a service on another continent. */
const ROUND_TRIP_MS = 250;
const FIXED_S = [0.5, 1, 2, 3, 5, 7, 10, 15, 20, 30];

interface Task {
  readonly latencyMs: number;
  readonly failed?: boolean;
}

interface Scenario {
  readonly name: string;
  readonly tasks: number;
  readonly draw: (random: Random, index: number) => Task;
}

interface Policy {
  readonly name: string;
  readonly start: () => {
    readonly next: (elapsedMs: number, random: Random) => number;
    readonly learn: (task: Task) => void;
  };
}

const fixed = (seconds: number): Policy => ({
  name: `every ${seconds} s`,
  start: () => ({ next: () => seconds * 1000, learn: () => undefined }),
});

const adaptive = (isCrowded: boolean): Policy => ({
  name: isCrowded ? 'ours, images waiting for a slot' : 'ours',
  start: () => {
    const schedule = new PollSchedule();
    return {
      next: (elapsedMs, random) => schedule.nextMs({ resolution: '1K', elapsedMs, isCrowded }, random),
      learn: ({ latencyMs, failed = false }) =>
        failed ? schedule.learnFailure('1K', latencyMs) : schedule.learn('1K', latencyMs),
    };
  },
});

/** A log-normal latency of that mean and standard deviation in seconds, in ms. */
function latencyMs(random: Random, meanS: number, sdS: number): number {
  const sigma = Math.sqrt(Math.log(1 + (sdS / meanS) ** 2));
  return logNormal(random, meanS * 1000 * Math.exp(-(sigma ** 2) / 2), sigma);
}

const minute: Scenario['draw'] = (random) => ({ latencyMs: latencyMs(random, 60, 20) });

const SCENARIOS: readonly Scenario[] = [
  { name: 'log-normal, mean 60 s, sd 20 s', tasks: 200, draw: minute },
  { name: '20 s and a log-normal', tasks: 200, draw: (random) => ({ latencyMs: 20_000 + latencyMs(random, 40, 20) }) },
  { name: 'a cold start of 8 tasks', tasks: 8, draw: minute },
  {
    name: 'twice as slow from the middle on',
    tasks: 200,
    draw: (random, index) => ({ latencyMs: latencyMs(random, 60, 20) * (index < 100 ? 1 : 2) }),
  },
  {
    name: '4 % fail within 2 to 6 s',
    tasks: 200,
    draw: (random, index) =>
      random() < 0.04 ? { latencyMs: 2000 + 4000 * random(), failed: true } : minute(random, index),
  },
  {
    name: '3 % stragglers, five times as slow',
    tasks: 200,
    draw: (random) => ({ latencyMs: latencyMs(random, 60, 20) * (random() < 0.03 ? 5 : 1) }),
  },
  { name: 'mean 5 s', tasks: 200, draw: (random) => ({ latencyMs: latencyMs(random, 5, 1.7) }) },
  { name: 'mean 240 s', tasks: 200, draw: (random) => ({ latencyMs: latencyMs(random, 240, 80) }) },
];

interface Figures {
  readonly delayS: number;
  readonly polls: number;
}

/** Polls each task until an answer says done; what a task teaches is known once it was seen done. */
function simulate(policy: Policy, { tasks, draw }: Scenario, seed: number): Figures {
  const random = mulberry32(seed);
  const { next, learn } = policy.start();
  let delay = 0;
  let polls = 0;
  for (let index = 0; index < tasks; index += 1) {
    const task = draw(random, index);
    let elapsed = 0;
    for (let done = false; !done; polls += 1) {
      elapsed += next(elapsed, random);
      done = elapsed + ROUND_TRIP_MS / 2 >= task.latencyMs;
      elapsed += ROUND_TRIP_MS;
    }
    delay += elapsed - task.latencyMs;
    learn(task);
  }
  return { delayS: delay / tasks / 1000, polls: polls / tasks };
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const round = (value: number): number => Math.round(value * 100) / 100;

for (const scenario of SCENARIOS) {
  const rows = [...FIXED_S.map(fixed), adaptive(false), adaptive(true)].map((policy) => {
    const runs = Array.from({ length: SEEDS }, (_, seed) => simulate(policy, scenario, seed + 1));
    const delay = median(runs.map(({ delayS }) => delayS));
    const polls = median(runs.map((run) => run.polls));
    return { policy: policy.name, delay, polls, product: delay * polls };
  });
  const best = Math.min(...rows.slice(0, FIXED_S.length).map(({ product }) => product));
  console.log(`\n${scenario.tasks} tasks, ${scenario.name}; medians of ${SEEDS} seeds`);
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
