import { jitter, type Random } from '../../runtime/backoff.ts';

/** The log-normal that task latencies follow: its median in ms, and the standard deviation of its logarithm. */
export interface Latency {
  readonly medianMs: number;
  readonly logSd: number;
}

/** Price of a request, in seconds of delay (FIELD-NOTES B). */
const LAMBDA_S = 0.04;
const EARLY_PROBE_MS = 8000;
const LONGEST_SILENCE_MS = 40_000;
const SHORTEST_GAP_MS = 500;
const LONGEST_GAP_MS = 10_000;

/**
 * The wait before the next poll, in ms, of a task that is `elapsedMs` old: the closed form of FIELD-NOTES B. Silence
 * while nothing can be ready, but for one early probe (moderation fails fast); dense around the expected end; relaxing after.
 */
export function nextPollMs(latency: Latency, elapsedMs: number, random: Random): number {
  return jitter(gapMs(latency, elapsedMs), random);
}

function gapMs({ medianMs, logSd }: Latency, elapsedMs: number): number {
  const earliest = medianMs * Math.exp(-1.6 * logSd);
  const latest = medianMs * Math.exp(2 * logSd);
  // The probe's own jitter may put it a little before its time; a tenth short of it still counts as done.
  if (elapsedMs < 0.85 * EARLY_PROBE_MS && earliest > EARLY_PROBE_MS) return EARLY_PROBE_MS - elapsedMs;
  if (elapsedMs < earliest) return clamp(earliest - elapsedMs, SHORTEST_GAP_MS, LONGEST_SILENCE_MS);
  const dense = Math.sqrt(2.5 * LAMBDA_S * (medianMs / 1000) * logSd) * 1000;
  const gap = elapsedMs <= latest ? dense : dense * (elapsedMs / latest) ** 3;
  return clamp(gap, SHORTEST_GAP_MS, LONGEST_GAP_MS);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** What a run knows before its first success (FIELD-NOTES B). */
const PRIOR = { medianMs: 45_000, logSd: 0.35 } as const satisfies Latency;

/** How many observations the prior is worth: its median one, its spread four (a spread of few values says little). */
const PRIOR_WEIGHT = { median: 1, spread: 4 } as const;

/** Two successes alike do not make the next one certain. */
const SMALLEST_LOG_SD = 0.1;

interface Seen {
  count: number;
  sum: number;
  squares: number;
}

/** Learns from each success how long tasks take, for every resolution on its own. */
export class LatencyEstimates {
  readonly #seen = new Map<string, Seen>();

  /** Takes in one success: `completeTime − createTime`, in ms. */
  learn(resolution: string, latencyMs: number): void {
    if (!(latencyMs > 0)) return;
    const log = Math.log(latencyMs);
    const { count, sum, squares } = this.#seen.get(resolution) ?? { count: 0, sum: 0, squares: 0 };
    this.#seen.set(resolution, { count: count + 1, sum: sum + log, squares: squares + log * log });
  }

  /** The normal-inverse-gamma mean of the logarithms: the prior, moved by what was seen. */
  of(resolution: string): Latency {
    const seen = this.#seen.get(resolution);
    if (seen === undefined) return PRIOR;
    const { count, sum, squares } = seen;
    const priorMean = Math.log(PRIOR.medianMs);
    const mean = sum / count;
    const within = Math.max(0, squares - count * mean * mean);
    const between = ((PRIOR_WEIGHT.median * count) / (PRIOR_WEIGHT.median + count)) * (mean - priorMean) ** 2;
    const variance = (PRIOR_WEIGHT.spread * PRIOR.logSd ** 2 + within + between) / (PRIOR_WEIGHT.spread + count);
    return {
      medianMs: Math.exp((PRIOR_WEIGHT.median * priorMean + sum) / (PRIOR_WEIGHT.median + count)),
      logSd: Math.max(SMALLEST_LOG_SD, Math.sqrt(variance)),
    };
  }
}
