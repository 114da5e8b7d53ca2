import { describe, expect, test } from '@jest/globals';
import { LOCK, openSite, promptsOf, type Site } from '../support/site.ts';
import { type Inputs, resultsOf } from '../support/stage.ts';
import { tinyPng } from '../support/tiny-png.ts';

const PUSH: Inputs = { commit: 'push', 'prompts-file': 'prompts.json', prune: 'true' };
const CAT = 'generated-images/cat.png';
const RETOUCHED = tinyPng('retouched');

/** A site on whose branch somebody has retouched the cat, and the lock of before. */
async function retouchedSite(): Promise<Site> {
  const site = await openSite({ 'prompts.json': promptsOf({ cat: 'a cat', dog: 'a dog' }) });
  await site.run(PUSH);
  await site.land({ [CAT]: RETOUCHED });
  return site;
}

describe('a retouched image in the repository', () => {
  test('stays as it is, and the lock knows what was delivered', async () => {
    const site = await retouchedSite();
    const lock = site.read(LOCK);
    const run = await site.run(PUSH);
    expect(run).toMatchObject({ exitCode: 0, outputs: { 'commit-sha': '' } });
    expect(resultsOf(run).map(({ status, altered }) => [status, altered])).toEqual([
      ['unchanged', true],
      ['unchanged', false],
    ]);
    expect([site.read(CAT), site.read(LOCK)]).toEqual([RETOUCHED, lock]);
  });
});
