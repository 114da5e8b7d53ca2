/**
 * What is believed of how long a task takes. Most end as images, log-logistic around `medianMs`; `logSd` is the
 * standard deviation of the logarithm. A share of `quick` ends within `QUICK_MS`: moderation refuses at once.
 */
export interface Latency {
  readonly medianMs: number;
  readonly logSd: number;
  readonly quick: number;
}

/** Within this time a prompt that moderation refuses has failed, in ms: an assumption, measured nowhere. */
export const QUICK_MS = 8000;

/** Believed before the first task has ended: assumed for GPT Image 2, and soon outweighed by what is seen. */
const PRIOR = { medianMs: 45_000, logSd: 0.35 } as const;

/** How many tasks the prior is worth: for the median, for the spread (few values say little of it), for quick ends. */
const PRIOR_WEIGHT = { median: 1, spread: 4, quick: 20 } as const;

/** By what share the spread is widened before anything was seen: an estimate of the median is no certainty either. */
const UNSURE = 0.5;

/** How many of the prior's 20 tasks ended quickly. */
const PRIOR_QUICK = 0.2;

/** What was seen counts a little less with every further task, so that a service that slows down is noticed. */
const KEPT = 1 - 1 / 40;

/** Two tasks alike do not make the next one certain, and tasks that have nothing in common leave some order in the polls. */
const LOG_SD = { smallest: 0.1, largest: 1 } as const;

/** Learns from the tasks of one kind (one resolution) how long they take. */
export class LatencyEstimate {
  /** Images: their weight now, and the weighted sums of the logarithms of their latencies and of the squares. */
  #weight = 0;
  #sum = 0;
  #squares = 0;
  /** How many tasks ended at all, and how many of them quickly without an image. */
  #ended = 0;
  #quick = 0;

  /** Takes in a task that gave an image: `completeTime − createTime`, in ms. */
  learn(latencyMs: number): void {
    if (!(latencyMs > 0)) return;
    const log = Math.log(latencyMs);
    this.#weight = this.#weight * KEPT + 1;
    this.#sum = this.#sum * KEPT + log;
    this.#squares = this.#squares * KEPT + log * log;
    this.#ended += 1;
  }

  /** Takes in a task that failed `latencyMs` after its creation. */
  learnFailure(latencyMs: number): void {
    this.#ended += 1;
    if (latencyMs <= QUICK_MS) this.#quick += 1;
  }

  /** The normal-inverse-gamma mean of the logarithms: the prior, moved by what was seen, and wider the less that is. */
  get latency(): Latency {
    const weight = this.#weight;
    const priorMean = Math.log(PRIOR.medianMs);
    const mean = weight === 0 ? priorMean : this.#sum / weight;
    const within = Math.max(0, this.#squares - weight * mean * mean);
    const between = ((PRIOR_WEIGHT.median * weight) / (PRIOR_WEIGHT.median + weight)) * (mean - priorMean) ** 2;
    const variance = (PRIOR_WEIGHT.spread * PRIOR.logSd ** 2 + within + between) / (PRIOR_WEIGHT.spread + weight);
    return {
      medianMs: Math.exp((PRIOR_WEIGHT.median * priorMean + this.#sum) / (PRIOR_WEIGHT.median + weight)),
      logSd: Math.min(LOG_SD.largest, Math.max(LOG_SD.smallest, Math.sqrt(variance)) * (1 + UNSURE / (1 + weight))),
      quick: (PRIOR_QUICK + this.#quick) / (PRIOR_WEIGHT.quick + this.#ended),
    };
  }
}
