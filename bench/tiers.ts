// 100 images within the limits of each tier: node bench/tiers.ts
import type { TierName } from '../sandbox/image-api/options.ts';
import { TIERS } from '../sandbox/image-api/tiers.ts';
import { bestMakespanMs } from './loop/best-schedule.ts';
import { minuteLatencies } from './loop/latencies.ts';
import { type LoopFigures, measureLoop, ROUND_TRIP_MS, virtualClock } from './loop/run-loop.ts';
import { printAlone } from './page/alone.ts';
import { median, type Section } from './page/section.ts';

const IMAGES = 100;
const SEEDS = [1, 2, 3];
const TIER_NAMES: readonly TierName[] = ['free', 'basic', 'pro'];
/** The default, and what a user leaves who does not know the tier. */
const CONCURRENCIES = [4, 100];
const MOST_RATIO = 1.05;

interface Run extends LoopFigures {
  readonly bestMs: number;
  readonly ratio: number;
}

async function run(tier: TierName, concurrency: number, seed: number): Promise<Run> {
  const latenciesMs = minuteLatencies(IMAGES, seed);
  const slots = Math.min(concurrency, TIERS[tier].activeTasks);
  const bestMs = bestMakespanMs(latenciesMs, { slots, tier });
  const figures = await measureLoop({ seed, latenciesMs, concurrency, tier, clock: virtualClock() });
  return { ...figures, bestMs, ratio: figures.makespanMs / bestMs };
}

async function measureTier(tier: TierName, concurrency: number) {
  const runs: Run[] = [];
  for (const seed of SEEDS) runs.push(await run(tier, concurrency, seed));
  const middle = (of: (run: Run) => number): number => median(runs.map(of));
  return {
    tier,
    concurrency,
    bestMs: middle(({ bestMs }) => bestMs),
    makespanMs: middle(({ makespanMs }) => makespanMs),
    ratio: middle(({ ratio }) => ratio),
    creates: middle(({ creates }) => creates),
    rate: middle(({ refusals }) => refusals.rate),
    active: middle(({ refusals }) => refusals.active),
    polls: middle(({ polls }) => polls),
    refusedPolls: Math.max(...runs.map(({ refusals }) => refusals.queries)),
    tasks: Math.max(...runs.map(({ tasks }) => tasks)),
  };
}

type Measured = Awaited<ReturnType<typeof measureTier>>;

const TEXT = `
${IMAGES} images with a key of each tier, whose limits the sandbox enforces: creates and queries a second and a minute (429), and tasks
alive (409). The action is not told the tier; it learns the limits from refusals. *Best* is the list schedule with as many slots
as \`concurrency\` and the tier allow, created as soon as the tier's windows let it through, every end known at once. Latencies,
virtual clock and round trips of ${ROUND_TRIP_MS} ms as for the makespan; medians of ${SEEDS.length} seeds. A refusal costs nothing and is not paid for.`;

/** Time, requests and refusals of 100 images on the tiers free, basic and pro. */
export async function measureTiers(): Promise<Section> {
  const cells: Measured[] = [];
  for (const tier of TIER_NAMES) for (const most of CONCURRENCIES) cells.push(await measureTier(tier, most));
  return {
    title: "Within the limits of the key's tier",
    text: TEXT,
    tables: [
      {
        columns: [
          'tier',
          'concurrency',
          'best, s',
          'seconds',
          'of the best',
          'creates sent',
          'of them 429',
          'of them 409',
          'queries sent',
          'of them 429',
          'tasks paid for',
        ],
        rows: cells.map(row),
      },
    ],
    targets: targets(cells),
  };
}

function row(cell: Measured): (string | number)[] {
  const { tier, concurrency, bestMs, makespanMs, ratio, creates, rate, active, polls, refusedPolls, tasks } = cell;
  const seconds = [bestMs, makespanMs].map((ms) => (ms / 1000).toFixed(0));
  return [tier, concurrency, ...seconds, ratio.toFixed(3), creates, rate, active, polls, refusedPolls, tasks];
}

function targets(cells: readonly Measured[]): Section['targets'] {
  const slowest = Math.max(...cells.map(({ ratio }) => ratio));
  const tasks = Math.max(...cells.map((cell) => cell.tasks));
  const refused = Math.max(...cells.map(({ rate, active }) => rate + active));
  return [
    {
      what: `seconds for ${IMAGES} images, of the best that the limits allow`,
      limit: `at most ${MOST_RATIO}`,
      seen: `${slowest.toFixed(3)} at the worst`,
      isMet: slowest <= MOST_RATIO,
    },
    {
      what: `refused creates of a run of ${IMAGES} images`,
      limit: `at most ${IMAGES / 4}`,
      seen: `${refused} at the most`,
      isMet: refused <= IMAGES / 4,
    },
    {
      what: `tasks paid for, ${IMAGES} images`,
      limit: `${IMAGES}`,
      seen: `${tasks} at the most`,
      isMet: tasks === IMAGES,
    },
  ];
}

await printAlone(import.meta.main, measureTiers);
