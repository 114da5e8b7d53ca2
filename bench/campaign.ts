// Workflow runs in bad weather: node bench/campaign.ts [seeds] [images] [true|false for idempotency]
import { type CampaignResult, campaign } from '../sandbox/campaign.ts';
import { startResultsService } from '../sandbox/results-service.ts';

const [seeds = '8', images = '40', idempotency = 'true'] = process.argv.slice(2);
const service = await startResultsService();
const results: CampaignResult[] = [];
try {
  for (let seed = 1; seed <= Number(seeds); seed += 1) {
    results.push(await campaign({ seed, images: Number(images), idempotency: idempotency === 'true', service }));
    console.log(`seed ${seed}: ${JSON.stringify(results.at(-1))}`);
  }
} finally {
  await service.close();
}
const sum = (of: (result: CampaignResult) => number): number =>
  results.reduce((total, result) => total + of(result), 0);
const wanted = sum((result) => result.wanted);
console.log(
  `idempotency ${idempotency}: ${seeds} seeds of ${images} images, each cancelled, then killed, then left alone`,
);
console.log(`paid/wanted ${(sum(({ paid }) => paid) / wanted).toFixed(3)}`);
console.log(`made ${((100 * sum(({ made }) => made)) / wanted).toFixed(1)} %`);
console.log(
  `unexplained (paid beyond one an image, though a checkpoint knew): ${sum(({ unexplained }) => unexplained)}`,
);
const early = results.filter(({ killedEarly }) => killedEarly).length;
const takenAlong = sum((result) => result.takenAlong);
console.log(
  `${early} machines killed before their first checkpoint; ${takenAlong} tasks that killed machines alone knew`,
);
