// The loop's makespan against the best list schedule, over images and concurrency: node bench/makespan.ts
import { bestMakespanMs } from './loop/best-schedule.ts';
import { minuteLatencies } from './loop/latencies.ts';
import { fastClock, type LoopFigures, measureLoop, ROUND_TRIP_MS, virtualClock } from './loop/run-loop.ts';
import { printAlone } from './page/alone.ts';
import { median, type Plot, type Section, type Table } from './page/section.ts';

/** How often each number of images is tried: the more images, the less chance is in it. */
const SEEDS = new Map([
  [20, 15],
  [200, 5],
  [1000, 3],
]);
const CONCURRENCIES = [4, 8, 32];
const MOST_RATIO = 1.02;

/** The run that is measured a second time in real time, so many times as fast. */
const CHECK = { images: 20, concurrency: 8, seed: 1, factor: 6 } as const;

interface Cell {
  readonly images: number;
  readonly concurrency: number;
}

interface Run extends LoopFigures {
  readonly bestMs: number;
  readonly ratio: number;
}

async function run({ images, concurrency }: Cell, seed: number, clock = virtualClock()): Promise<Run> {
  const latenciesMs = minuteLatencies(images, seed);
  const figures = await measureLoop({ seed, latenciesMs, concurrency, clock });
  const bestMs = bestMakespanMs(latenciesMs, { slots: concurrency });
  return { ...figures, bestMs, ratio: figures.makespanMs / bestMs };
}

async function measureCell(cell: Cell) {
  const runs: Run[] = [];
  for (let seed = 1; seed <= (SEEDS.get(cell.images) ?? 1); seed += 1) runs.push(await run(cell, seed));
  const middle = (of: (run: Run) => number): number => median(runs.map(of));
  return {
    ...cell,
    seeds: runs.length,
    makespanMs: middle(({ makespanMs }) => makespanMs),
    ratio: middle(({ ratio }) => ratio),
    worst: Math.max(...runs.map(({ ratio }) => ratio)),
    polls: middle(({ polls }) => polls) / cell.images,
    creates: middle(({ creates }) => creates),
  };
}

async function measureGrid() {
  const cells: Measured[] = [];
  for (const images of SEEDS.keys()) {
    for (const concurrency of CONCURRENCIES) cells.push(await measureCell({ images, concurrency }));
  }
  return cells;
}

type Measured = Awaited<ReturnType<typeof measureCell>>;

const seconds = (ms: number): string => (ms / 1000).toFixed(0);

function table(cells: readonly Measured[]): Table {
  return {
    columns: [
      'images',
      'concurrency',
      'seeds',
      'makespan, s',
      'of the best',
      'worst seed',
      'creates',
      'polls an image',
    ],
    rows: cells.map(({ images, concurrency, seeds, makespanMs, ratio, worst, creates, polls }) => [
      images,
      concurrency,
      seeds,
      seconds(makespanMs),
      ratio.toFixed(4),
      worst.toFixed(4),
      creates,
      polls.toFixed(1),
    ]),
  };
}

function plot(cells: readonly Measured[]): Plot {
  return {
    name: 'makespan',
    alt: 'By how many per cent the makespan is above the best possible, for each number of images and concurrency',
    unit: '% over the best',
    bars: cells.map(({ images, concurrency, ratio }) => ({
      label: `${images} at ${concurrency}`,
      value: Math.round((ratio - 1) * 10_000) / 100,
      isOurs: true,
    })),
  };
}

const TEXT = `
The action's real loop and client create, ask and download over HTTP; tasks take 60 s on average (log-normal, standard
deviation 20 s). The *makespan*, from the start until the last image is on disk, is compared with the best possible list
schedule: each image in its turn to the slot that is free first, with no time lost between, no round trips, and every end known
at once. Medians of several seeds; with more images chance evens out.

The clock is virtual: it jumps to the next moment at which something is due, and stands still while this machine works, so that
what is measured is what the action decides, and 15,000 seconds take ten. Every request takes ${ROUND_TRIP_MS} ms of it there and back.
One run is repeated in real time, ${CHECK.factor} times as fast, to check the clock against the world.`;

/** Makespans of 20, 200 and 1,000 images at concurrency 4, 8 and 32. */
export async function measureMakespan(): Promise<Section> {
  // In real time it mostly waits: the others are measured meanwhile.
  const [real, cells] = await Promise.all([run(CHECK, CHECK.seed, fastClock(CHECK.factor)), measureGrid()]);
  const simulated = await run(CHECK, CHECK.seed);
  const worst = Math.max(...cells.map(({ ratio }) => ratio));
  const check: Table = {
    caption: `${CHECK.images} images at concurrency ${CHECK.concurrency}, seed ${CHECK.seed}, on both clocks:`,
    columns: ['clock', 'makespan, s', 'of the best', 'polls an image'],
    rows: [row('virtual', simulated), row(`the machine's, ${CHECK.factor} times as fast`, real)],
  };
  return {
    title: 'Makespan against the best possible',
    text: TEXT,
    tables: [table(cells), check],
    plots: [plot(cells)],
    targets: [
      {
        what: 'makespan, of the best list schedule, at 20, 200 and 1,000 images and concurrency 4, 8 and 32',
        limit: `at most ${MOST_RATIO}`,
        seen: `${worst.toFixed(4)} at the worst`,
        isMet: worst <= MOST_RATIO,
      },
    ],
  };
}

function row(clock: string, { makespanMs, ratio, polls }: Run): string[] {
  return [clock, (makespanMs / 1000).toFixed(1), ratio.toFixed(4), (polls / CHECK.images).toFixed(1)];
}

await printAlone(import.meta.main, measureMakespan);
