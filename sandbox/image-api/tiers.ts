import type { TierName } from './options.ts';
import { Refusal } from './reply.ts';

/** Requests a second and a minute, and tasks alive. */
interface Tier {
  readonly create: readonly [second: number, minute: number];
  readonly query: readonly [second: number, minute: number];
  readonly activeTasks: number;
}

/** As the provider documents them: docs/image-api.md. */
export const TIERS: Readonly<Record<TierName, Tier>> = {
  free: { create: [1, 10], query: [2, 60], activeTasks: 1 },
  basic: { create: [5, 180], query: [20, 1000], activeTasks: 5 },
  standard: { create: [10, 600], query: [50, 3000], activeTasks: 15 },
  pro: { create: [20, 1200], query: [100, 6000], activeTasks: 30 },
  ultra: { create: [50, 3000], query: [200, 12_000], activeTasks: 80 },
  enterprise: { create: [100, 6000], query: [500, 30_000], activeTasks: 300 },
};

interface Window {
  startedAt: number;
  count: number;
}

/** Counts requests in windows that begin with their first request, as counters that expire do. */
export class TierLimits {
  readonly #tier: TierName;
  readonly #windows = new Map<string, Window>();

  constructor(tier: TierName) {
    this.#tier = tier;
  }

  /** Counts a request. @throws Refusal 429, which does not count */
  admit(endpoint: 'create' | 'query', now: number): void {
    const [second, minute] = TIERS[this.#tier][endpoint];
    const windows = [
      { window: this.#window(`${endpoint} 1`, 1, now), seconds: 1, limit: second },
      { window: this.#window(`${endpoint} 60`, 60, now), seconds: 60, limit: minute },
    ];
    for (const { window, seconds, limit } of windows) {
      if (window.count < limit) continue;
      const retryAfter = Math.ceil((window.startedAt + seconds * 1000 - now) / 1000);
      const data = { retryAfter, limit, tier: this.#tier, windowSeconds: seconds };
      throw new Refusal(429, 'rate limit exceeded', { 'retry-after': String(retryAfter) }, data);
    }
    for (const { window } of windows) window.count += 1;
  }

  #window(key: string, seconds: number, now: number): Window {
    const open = this.#windows.get(key);
    if (open !== undefined && now < open.startedAt + seconds * 1000) return open;
    const fresh = { startedAt: now, count: 0 };
    this.#windows.set(key, fresh);
    return fresh;
  }
}
