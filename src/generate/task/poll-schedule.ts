import type { Random } from '../../runtime/backoff.ts';
import { LatencyEstimate } from './latency-estimate.ts';
import { pollGaps, SHORTEST_GAP_MS } from './poll-gaps.ts';

/**
 * What a poll may cost, in seconds of delay. While images wait for a slot, a task that is seen late holds up all behind
 * it: a poll is cheap. The last task of a run is what the step waits for. Otherwise one image alone comes later, and
 * fewer polls are kinder to the service (docs/polling.md has the figures for all three).
 */
const PRICE_S = { crowded: 0.02, last: 0.05, calm: 0.15 } as const;

/** What waits for the end of a task besides its own image: images without a slot, the whole run, or nothing. */
export type Situation = keyof typeof PRICE_S;

/** Enough to keep tasks that were created together from being polled together for ever, in ms either way. */
const LARGEST_JITTER_MS = 400;

/** What the next poll depends on. */
export interface Waiting {
  /** Tasks of one resolution are alike; each resolution is learnt on its own. */
  readonly resolution: string;
  /** Age of the task, in ms. */
  readonly elapsedMs: number;
  readonly situation: Situation;
}

/** When to poll: silence while nothing can be ready, dense around the expected end, relaxing after. Learns as tasks end. */
export class PollSchedule {
  readonly #kinds = new Map<string, LatencyEstimate>();
  /** By situation and resolution; dropped when there is something new to learn. */
  readonly #gaps = new Map<string, ReturnType<typeof pollGaps>>();

  /** Takes in a task that gave an image after `latencyMs`. */
  learn(resolution: string, latencyMs: number): void {
    this.#kind(resolution).learn(latencyMs);
    this.#forget(resolution);
  }

  /** Takes in a task that failed `latencyMs` after its creation. */
  learnFailure(resolution: string, latencyMs: number): void {
    this.#kind(resolution).learnFailure(latencyMs);
    this.#forget(resolution);
  }

  /** The wait before the next poll, in ms: ±10 %, and at most ±400 ms. */
  nextMs({ resolution, elapsedMs, situation }: Waiting, random: Random): number {
    const gaps = this.#gapsFor(resolution, situation);
    const gap = Math.max(SHORTEST_GAP_MS, gaps(Math.max(0, elapsedMs)));
    return gap + (2 * random() - 1) * Math.min(LARGEST_JITTER_MS, gap / 10);
  }

  #kind(resolution: string): LatencyEstimate {
    const kind = this.#kinds.get(resolution) ?? new LatencyEstimate();
    this.#kinds.set(resolution, kind);
    return kind;
  }

  #gapsFor(resolution: string, situation: Situation): ReturnType<typeof pollGaps> {
    const key = `${situation} ${resolution}`;
    const gaps = this.#gaps.get(key) ?? pollGaps(this.#kind(resolution).latency, PRICE_S[situation]);
    this.#gaps.set(key, gaps);
    return gaps;
  }

  #forget(resolution: string): void {
    for (const situation of Object.keys(PRICE_S)) this.#gaps.delete(`${situation} ${resolution}`);
  }
}
