// Delay × polls of our schedule against fixed intervals, for latencies of many kinds: node bench/poll-schedule.ts

import { logNormal, mulberry32, type Random } from '../sandbox/random.ts';
import { PollSchedule, type Situation } from '../src/generate/task/poll-schedule.ts';
import { printAlone } from './page/alone.ts';
import { median, type Plot, type Section } from './page/section.ts';

const SEEDS = 25;
/** A round trip to a service on another continent. */
const ROUND_TRIP_MS = 250;
const FIXED_S = [0.5, 1, 2, 3, 5, 7, 10, 15, 20, 30];
const MOST_SHARE = 0.55;

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

const adaptive = (situation: Situation, name: string): Policy => ({
  name,
  start: () => {
    const schedule = new PollSchedule();
    return {
      next: (elapsedMs, random) => schedule.nextMs({ resolution: '1K', elapsedMs, situation }, random),
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

interface Measured extends Figures {
  readonly name: string;
  readonly product: number;
}

/** Medians over the seeds. */
function measure(policy: Policy, scenario: Scenario): Measured {
  const runs = Array.from({ length: SEEDS }, (_, seed) => simulate(policy, scenario, seed + 1));
  const delayS = median(runs.map((run) => run.delayS));
  const polls = median(runs.map((run) => run.polls));
  return { name: policy.name, delayS, polls, product: delayS * polls };
}

const OURS = [adaptive('calm', '**auto**'), adaptive('crowded', '**auto**, images waiting')];

interface Compared {
  readonly scenario: Scenario;
  readonly fixed: readonly Measured[];
  readonly best: Measured;
  readonly ours: readonly Measured[];
}

function compare(scenario: Scenario): Compared {
  const all = FIXED_S.map((seconds) => measure(fixed(seconds), scenario));
  const best = all.reduce((least, other) => (other.product < least.product ? other : least));
  return { scenario, fixed: all, best, ours: OURS.map((policy) => measure(policy, scenario)) };
}

function rows({ scenario, best, ours }: Compared): (string | number)[][] {
  return [best, ...ours].map(({ name, delayS, polls, product }) => [
    scenario.name,
    name,
    delayS.toFixed(2),
    polls.toFixed(1),
    product.toFixed(1),
    (product / best.product).toFixed(3),
  ]);
}

function plot({ fixed: all, ours }: Compared): Plot {
  const label = (name: string): string => name.replaceAll('*', '');
  return {
    name: 'polling-product',
    alt: 'Mean delay times polls a task, for fixed intervals and for auto, log-normal latencies',
    unit: 's × polls',
    bars: [
      ...all.map(({ name, product }) => ({ label: name, value: Math.round(product * 10) / 10, isOurs: false })),
      ...ours.map(({ name, product }) => ({ label: label(name), value: Math.round(product * 10) / 10, isOurs: true })),
    ],
  };
}

const TEXT = `
How long a finished task waits to be seen (*delay*), how often it was asked about (*polls*), and the product of both, which a
fixed interval hardly changes: it trades one for the other. Simulated with the action's own schedule, a round trip of
${ROUND_TRIP_MS} ms, medians of ${SEEDS} seeds, 200 tasks each but at the cold start. Of the fixed intervals from 0.5 to 30 s the one with the least product is shown.
[How \`auto\` decides](polling.md).`;

/** Delay × polls of the schedule, calm and crowded, against the best fixed interval. */
export async function measurePollSchedule(): Promise<Section> {
  const compared: Compared[] = [];
  for (const scenario of SCENARIOS) {
    compared.push(compare(scenario));
    // Whatever is measured beside this has its turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const [logNormals] = compared;
  if (logNormals === undefined) throw new Error('no scenario');
  const share = (logNormals.ours[0]?.product ?? Number.NaN) / logNormals.best.product;
  return {
    title: 'Delay and polls',
    text: TEXT,
    tables: [
      {
        columns: ['latencies', 'policy', 'delay, s', 'polls a task', 'delay × polls', 'of the best fixed'],
        rows: compared.flatMap(rows),
      },
    ],
    plots: [plot(logNormals)],
    targets: [
      {
        what: 'delay × polls, of the best fixed interval, log-normal latencies',
        limit: `at most ${MOST_SHARE}`,
        seen: share.toFixed(3),
        isMet: share <= MOST_SHARE,
      },
    ],
  };
}

await printAlone(import.meta.main, measurePollSchedule);
