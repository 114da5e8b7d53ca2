import { type Latency, QUICK_MS } from './latency-estimate.ts';

/** The shortest gap between two polls, in ms, whatever the estimate says: the smallest tier allows 60 queries a minute. */
export const SHORTEST_GAP_MS = 1000;

/** The longest silence, in ms: a task much quicker than all before it is seen after this at the latest. */
export const LONGEST_SILENCE_MS = 40_000;

/** The longest gap past the time by which a task should have ended, in ms. */
const LONGEST_LATE_GAP_MS = 10_000;

/** Ages that are looked at. More make no schedule that is measurably better. */
const CELLS = 500;

/** A task older than the median times e to the power of so many `logSd` is late (3 of 1,000 are). */
const LATE_LOG_SDS = 3.5;

/** From log-logistic to `logSd`: with 2 in place of π/√3 the tails are a little lighter, and the polls fewer (bench/poll-schedule.ts). */
const STEEPNESS = 2;

/** Odds of one hundred million to one: a task that old is as good as never seen, and 0 would divide. */
const LEAST_SURVIVAL = 1e-8;

/**
 * The best gap until the next poll, in ms, for a task of any age in ms that is not finished yet: the one that costs
 * least, when a poll costs `priceS` seconds of delay. Worked out once by dynamic programming, from the latest age to
 * the earliest: the cost at an age is the price of the next poll, the delay expected by then, and, should the task live
 * on, the cost at that later age (docs/polling.md).
 */
export function pollGaps(latency: Latency, priceS: number): (elapsedMs: number) => number {
  const horizonMs = latency.medianMs * Math.exp(LATE_LOG_SDS * latency.logSd) + QUICK_MS;
  const stepMs = horizonMs / CELLS;
  const gaps = bestGaps(survival(latency, stepMs), { stepMs, priceMs: priceS * 1000 });
  return (elapsedMs) => {
    const cell = Math.floor(elapsedMs / stepMs);
    const [here, next] = [gaps[cell], gaps[cell + 1]];
    if (here === undefined || next === undefined) return lateGapMs(elapsedMs);
    return Math.min(LONGEST_SILENCE_MS, here + (next - here) * (elapsedMs / stepMs - cell));
  };
}

/** A late task: a twentieth of its age, between the floor and 10 s. */
function lateGapMs(elapsedMs: number): number {
  return Math.min(LONGEST_LATE_GAP_MS, Math.max(SHORTEST_GAP_MS, elapsedMs / 20));
}

/** The chance that a task is not finished at each age. */
function survival({ medianMs, logSd, quick }: Latency, stepMs: number): Float64Array {
  return Float64Array.from({ length: CELLS + 1 }, (_, cell) => {
    const age = cell * stepMs;
    const isQuickLeft = Math.max(0, 1 - age / QUICK_MS);
    const isImageLeft = 1 / (1 + (age / medianMs) ** (STEEPNESS / logSd));
    return Math.max(LEAST_SURVIVAL, quick * isQuickLeft + (1 - quick) * isImageLeft);
  });
}

interface Grid {
  readonly stepMs: number;
  readonly priceMs: number;
}

/** For each age the gap of least cost, in ms. */
function bestGaps(alive: Float64Array, { stepMs, priceMs }: Grid): Float64Array {
  const ended = integralOfEnded(alive, stepMs);
  const shortest = Math.max(1, Math.round(SHORTEST_GAP_MS / stepMs));
  const longest = Math.max(shortest, Math.floor(LONGEST_SILENCE_MS / stepMs));
  // Past the horizon little is left to win: the cost of the few late tasks is the same for every schedule.
  const costs = new Float64Array(CELLS + 1).fill(2 * priceMs);
  const gaps = Float64Array.from({ length: CELLS + 1 }, (_, cell) => lateGapMs(cell * stepMs));
  for (let cell = CELLS - shortest; cell >= 0; cell -= 1) {
    const left = at(alive, cell);
    let least = Number.POSITIVE_INFINITY;
    for (let next = cell + shortest; next <= Math.min(CELLS, cell + longest); next += 1) {
      const gap = (next - cell) * stepMs;
      // Whoever ends in between waits for the poll: the integral of the chance to have ended, less what had before.
      const delay = at(ended, next) - at(ended, cell) - (1 - left) * gap;
      const cost = priceMs + (delay + at(alive, next) * at(costs, next)) / left;
      if (cost >= least) continue;
      least = cost;
      gaps[cell] = gap;
    }
    costs[cell] = least;
  }
  return gaps;
}

/** The time, in ms, for which a task has been finished on average, up to each age. */
function integralOfEnded(alive: Float64Array, stepMs: number): Float64Array {
  const integral = new Float64Array(CELLS + 1);
  for (let cell = 1; cell <= CELLS; cell += 1) {
    integral[cell] = at(integral, cell - 1) + (1 - (at(alive, cell) + at(alive, cell - 1)) / 2) * stepMs;
  }
  return integral;
}

/** Cells are within the grid by construction. */
function at(values: Float64Array, cell: number): number {
  return values[cell] ?? 0;
}
