import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Collects young objects, which takes 1 ms, or all, which takes 40 ms for 10,000 images. */
export type CollectGarbage = (type: 'minor' | 'major') => void;

/**
 * Keeps V8's young generation as small as it is, which by itself grows to 48 MB, and returns a way to collect what is dead.
 * docs/decisions/collect-garbage.md has the figures.
 */
export function keepHeapSmall(): CollectGarbage {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  return (type) => {
    if (typeof collect === 'function') collect({ type });
  };
}

/** From so many images on, what a stage leaves behind is worth 40 ms. */
const MANY_IMAGES = 1000;

/** For the time between two stages of a run over so many images: what the last one is done with goes before the next one grows. */
export function tidyBetweenStages(images: number): () => void {
  if (images < MANY_IMAGES) return () => undefined;
  const collect = keepHeapSmall();
  return () => collect('major');
}
