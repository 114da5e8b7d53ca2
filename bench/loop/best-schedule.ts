import type { TierName } from '../../sandbox/image-api/options.ts';
import { Refusal } from '../../sandbox/image-api/reply.ts';
import { TierLimits } from '../../sandbox/image-api/tiers.ts';

/** What bounds a schedule: tasks alive at once, and where a tier is named its windows for creates. */
export interface Bounds {
  readonly slots: number;
  readonly tier?: TierName;
}

/**
 * When the last task would end, in ms, were each in its turn created as soon as a slot is free and the tier's windows
 * allow it, and every end known at once.
 */
export function bestMakespanMs(latenciesMs: readonly number[], { slots, tier }: Bounds): number {
  const limits = tier === undefined ? undefined : new TierLimits(tier);
  const freeAt = Array.from({ length: slots }, () => 0);
  let lastCreate = 0;
  for (const latency of latenciesMs) {
    const first = freeAt.indexOf(Math.min(...freeAt));
    lastCreate = admittedAt(limits, Math.max(lastCreate, freeAt[first] ?? 0));
    freeAt[first] = lastCreate + latency;
  }
  return Math.max(...freeAt);
}

/** The first moment, from `now` on, at which the tier lets a create through. */
function admittedAt(limits: TierLimits | undefined, now: number): number {
  for (let at = now; ; at += 1) {
    try {
      limits?.admit('create', at);
      return at;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}
