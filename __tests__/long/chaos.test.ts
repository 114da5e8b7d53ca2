import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { type ResultsService, startResultsService } from '../../sandbox/results-service.ts';
import { type Blow, bundleSeed, resultsChaos } from '../support/chaos/bundle-seed.ts';
import { quickSeed } from '../support/chaos/quick-seed.ts';

/** Images a seed. */
const IMAGES = 10;

let service: ResultsService;
beforeAll(async () => {
  service = await startResultsService();
  service.setFaults(resultsChaos(1));
});
afterAll(() => service.close());

/** Runs them side by side, so many at once: they wait far more than they work. */
async function all<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const next = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of next) await work(item);
    }),
  );
}

const seeds = (first: number, count: number): number[] => Array.from({ length: count }, (_, index) => first + index);

// Back-offs are seconds and minutes. Most seeds run the loop itself, in this process and over real HTTP, with its clock
// fifty times as fast; some run the built bundle with real waits, real signals and a real artifact service.
describe('whatever goes wrong, nothing is paid for twice, nothing paid for is lost, and nothing is silent', () => {
  test('40 seeds through the loop: a cancel at a random moment, post, and a second attempt', async () => {
    await all(seeds(1, 40), 8, (seed) => quickSeed(seed, IMAGES));
  });

  const BLOWS: readonly Blow[] = ['none', 'cancelled', 'killed', 'lost'];
  test('8 seeds through the bundle: left alone, cancelled, killed, or gone with its disk; and a second attempt', async () => {
    await all(seeds(101, 8), 8, (seed) =>
      bundleSeed({
        seed,
        images: IMAGES,
        blow: BLOWS[seed % BLOWS.length] ?? 'none',
        failOn: (['any', 'all', 'never'] as const)[seed % 3] ?? 'any',
        retryAmbiguous: seed % 5 === 0,
        service,
      }),
    );
  });
});
