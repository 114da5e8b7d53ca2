import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { campaign } from '../../sandbox/campaign.ts';
import { type ResultsService, startResultsService } from '../../sandbox/results-service.ts';

let service: ResultsService;
beforeAll(async () => {
  service = await startResultsService();
});
afterAll(() => service.close());

test('three campaigns of faults, a cancel and a killed machine: every image made, every one paid for once', async () => {
  const run = (seed: number) => campaign({ seed, images: 8, idempotency: true, service });
  const results = await Promise.all([1, 2, 3].map(run));
  expect(results).toMatchObject(Array(3).fill({ wanted: 8, paid: 8, made: 8, unexplained: 0 }));
});
