import { describe, expect, test } from '@jest/globals';
import { lockOf, openSite, promptsOf, type Site } from '../support/site.ts';
import { countsOf, type Inputs, resultsOf } from '../support/stage.ts';
import { tinyPng } from '../support/tiny-png.ts';

const PUSH: Inputs = { commit: 'push', 'prompts-file': 'prompts.json', prune: 'true' };
const CAT = 'generated-images/cat.png';
const RETOUCHED = tinyPng('retouched');

/** A site on whose branch somebody has retouched the cat, and the lock of before. */
async function retouchedSite(): Promise<Site> {
  const site = await openSite({ 'prompts.json': promptsOf({ cat: 'a cat', dog: 'a dog' }) });
  await site.runHere(PUSH);
  await site.land({ [CAT]: RETOUCHED });
  return site;
}

describe('a retouched image in the repository', () => {
  test('stays where it is when its output changes: the new place is filled from its task, which is free', async () => {
    const site = await retouchedSite();
    await site.land({ 'prompts.json': JSON.stringify([{ id: 'cat', prompt: 'a cat', output: 'new/cat' }]) });
    const run = await site.runHere(PUSH);
    expect(run.exitCode).toBe(0);
    expect(resultsOf(run)).toMatchObject([{ status: 'generated', credits: 0, files: [{ path: 'new/cat.png' }] }]);
    expect(site.read(CAT)).toEqual(RETOUCHED);
    expect(site.api.ledger.tasks).toHaveLength(2);
    expect(run.log.text).toContain(`\`${CAT}\` is no longer wanted, but it is not what was delivered: it stays`);
    expect(countsOf(await site.runHere(PUSH))).toEqual({ unchanged: 1 });
  });

  test('stays when its output and its prompt change, and when nobody asks for it any more', async () => {
    const site = await retouchedSite();
    await site.land({ 'prompts.json': JSON.stringify([{ id: 'cat', prompt: 'two cats', output: 'new/cat' }]) });
    expect(countsOf(await site.runHere(PUSH))).toEqual({ generated: 1 });
    expect(site.read(CAT)).toEqual(RETOUCHED);
    await site.land({ 'new/cat.png': RETOUCHED, 'prompts.json': promptsOf({ owl: 'an owl' }) });
    const run = await site.runHere(PUSH);
    expect(run.log.text).toContain('`new/cat.png` on the branch is not what was delivered: it stays');
    expect([site.read(CAT), site.read('new/cat.png')]).toEqual([RETOUCHED, RETOUCHED]);
    expect(Object.keys(lockOf(site))).toEqual(['owl']);
  });
});

test('an image on the branch that no lock knows is in the way, though the checkout lacks it', async () => {
  const site = await openSite({ 'prompts.json': promptsOf({ cat: 'a cat' }) });
  const workspace = site.checkout();
  await site.land({ [CAT]: RETOUCHED });
  const run = await site.runHere(PUSH, { workspace: workspace.path });
  expect(run.exitCode).toBe(1);
  expect(run.log.text).toContain(`The image \`cat\` would take the place of \`${CAT}\``);
  expect(site.api.ledger.requests).toEqual([]);
  const forced = await site.runHere({ ...PUSH, 'overwrite-files': 'true' });
  expect(countsOf(forced)).toEqual({ generated: 1 });
  expect(site.read(CAT)).not.toEqual(RETOUCHED);
});
