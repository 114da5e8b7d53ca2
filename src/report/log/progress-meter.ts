import type { Progress } from '../../generate/progress.ts';
import { formatDuration, plural } from '../format.ts';

/** How far the run is. */
export interface ProgressMeter {
  /** Begins to count, towards so many images. */
  readonly begin: (total: number) => void;
  readonly note: (progress: Progress) => void;
  /** ` 3/20`. */
  readonly counter: () => string;
  /** `3 of 20 images done, 4 in work, 1 min 2 s so far, about 5 min left`. */
  readonly words: () => string;
}

/** A meter over the given clock (Unix milliseconds). */
export function createProgressMeter(now: () => number): ProgressMeter {
  const alive = new Set<string>();
  let begunAt = now();
  let total = 0;
  let done = 0;
  return {
    begin: (images) => {
      begunAt = now();
      total = images;
    },
    note: (progress) => {
      if (progress.type === 'created' || progress.type === 'adopted') alive.add(progress.spec.id);
      if (progress.type !== 'finished') return;
      alive.delete(progress.outcome.spec.id);
      done += 1;
    },
    counter: () => `${String(done).padStart(String(total).length)}/${total}`,
    words: () => {
      const elapsed = now() - begunAt;
      const left =
        done === 0 || done >= total ? [] : [`about ${formatDuration((elapsed / done) * (total - done))} left`];
      const state = `${done} of ${plural(total, 'image')} done, ${alive.size} in work`;
      return [state, `${formatDuration(elapsed)} so far`, ...left].join(', ');
    },
  };
}
