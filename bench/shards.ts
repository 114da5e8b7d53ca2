/** How far images move between the shards of a matrix when one is added. `node bench/shards.ts` prints the section. */
import { dealShards } from '../src/plan/shard.ts';
import { printAlone } from './page/alone.ts';
import type { Section } from './page/section.ts';

const CASES = [
  [100, 4],
  [1000, 4],
  [1000, 16],
  [10_000, 256],
] as const;

/** So many single images are added, each to the same start. */
const TRIES = 20;

/** The mean share of the images that change their shard when one is added. */
function movedShare(images: number, shards: number): number {
  const ids = Array.from({ length: images }, (_, index) => `image-${index}`);
  const before = dealShards(ids, shards);
  const moved = Array.from({ length: TRIES }, (_, index) => {
    const after = dealShards([...ids, `added-${index}`], shards);
    return ids.filter((id) => before(id) !== after(id)).length;
  });
  return moved.reduce((sum, each) => sum + each, 0) / moved.length / images;
}

/** The share of images that another shard gets when one is added. */
export async function measureShards(): Promise<Section> {
  return {
    title: 'Shards',
    text: `Every shard of a matrix has to find its own images, whatever was added since. The mean share of the images that change their
shard when one is added, over ${TRIES} that were added.`,
    tables: [
      {
        columns: ['images', 'shards', 'change their shard'],
        rows: CASES.map(([images, shards]) => [
          images.toLocaleString('en'),
          shards,
          `${(100 * movedShare(images, shards)).toFixed(2)} %`,
        ]),
      },
    ],
    targets: [],
  };
}

await printAlone(import.meta.main, measureShards);
