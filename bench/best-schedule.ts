/**
 * The shortest time, in the unit of `latencies`, in which tasks can be done in this order, so many at once: each goes to the
 * slot that is free first, and no time is lost between.
 */
export function bestMakespan(latencies: readonly number[], concurrency: number): number {
  const slots = Array.from({ length: concurrency }, () => 0);
  for (const latency of latencies) {
    const first = slots.indexOf(Math.min(...slots));
    slots[first] = (slots[first] ?? 0) + latency;
  }
  return Math.max(...slots);
}
