import { expect, test } from '@jest/globals';
import { openSite, promptsOf } from '../support/site.ts';
import { countsOf, expectRefused, openStage, resultsOf } from '../support/stage.ts';

const SEASONS = { spring: 'a meadow', summer: 'a beach', autumn: 'a forest' };
const PUSH = { 'prompts-file': 'prompts.json', commit: 'push', 'output-dir': 'images' };
const PR_LOCK = 'images/gpt-image.lock.json';

test('only one image is generated, the others stay as they are or wait; `regenerate: all` has it again', async () => {
  const site = await openSite({ 'prompts.json': promptsOf(SEASONS) });
  const first = await site.runHere({ ...PUSH, only: 'spring\nsum*' });
  expect(countsOf(first)).toEqual({ generated: 2, skipped: 1 });
  expect(first.exitCode).toBe(0);
  const before = [site.read('images/spring.png'), site.read('images/summer.png')];
  const again = await site.runHere({ ...PUSH, only: 'summer', regenerate: 'all' });
  expect(resultsOf(again).map(({ id, status }) => [id, status])).toEqual([
    ['spring', 'unchanged'],
    ['summer', 'generated'],
    ['autumn', 'skipped'],
  ]);
  expect(again.summary).toContain('not among');
  expect(site.read('images/spring.png')).toEqual(before[0]);
  expect(site.read('images/summer.png')).not.toEqual(before[1]);
  expect(site.changesOf('main')).toEqual([`M ${PR_LOCK}`, 'M images/summer.png']);
  expect(site.api.ledger.tasks.map(({ prompt }) => prompt).sort()).toEqual(['a beach', 'a beach', 'a meadow']);
});

test('an id that is nowhere is refused with the nearest, on a dry run too', async () => {
  const stage = await openStage({}, { 'prompts.json': promptsOf(SEASONS) });
  const inputs = { 'prompts-file': 'prompts.json', only: 'sumer' };
  const errors = ['Input `only` has `sumer`, and no image has this id: did you mean `summer`?'];
  expectRefused(await stage.runHere(inputs), stage, errors);
  expectRefused(await stage.runHere({ ...inputs, 'dry-run': 'true', 'api-key': '' }), stage, errors);
});
