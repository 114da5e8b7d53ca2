import { expect, test } from '@jest/globals';
import { lockOf, openSite, promptsOf } from '../support/site.ts';
import { countsOf, expectRefused, openStage, resultsOf } from '../support/stage.ts';

const SEASONS = { spring: 'a meadow', summer: 'a beach', autumn: 'a forest' };
const PUSH = { 'prompts-file': 'prompts.json', commit: 'push', 'output-dir': 'images' };
const PR_LOCK = 'images/gpt-image.lock.json';
const BRANCH = 'gpt-image/images';

test('only one image is generated, the others stay as they are or wait; `regenerate: all` has it again', async () => {
  const site = await openSite({ 'prompts.json': promptsOf(SEASONS) });
  const first = await site.run({ ...PUSH, only: 'spring\nsum*' });
  expect(countsOf(first)).toEqual({ generated: 2, skipped: 1 });
  expect(first.exitCode).toBe(0);
  const before = [site.read('images/spring.png'), site.read('images/summer.png')];
  const again = await site.run({ ...PUSH, only: 'summer', regenerate: 'all' });
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

test('an open pull request is updated, and holds what waits there', async () => {
  const site = await openSite({ 'prompts.json': promptsOf(SEASONS) });
  const inputs = { ...PUSH, commit: 'pull-request' };
  await site.run(inputs);
  const run = await site.run({ ...inputs, only: 'autumn', regenerate: 'all' });
  expect(countsOf(run)).toEqual({ generated: 1, unchanged: 2 });
  expect(run.outputs['pull-request-operation']).toBe('updated');
  expect(lockOf(site, BRANCH, PR_LOCK)).toEqual({ autumn: 'done', spring: 'done', summer: 'done' });
  expect(site.changesOf(BRANCH)).toEqual(['M images/autumn.png', `M ${PR_LOCK}`]);
});

test('an id that is nowhere is refused with the nearest, on a dry run too', async () => {
  const stage = await openStage({}, { 'prompts.json': promptsOf(SEASONS) });
  const inputs = { 'prompts-file': 'prompts.json', only: 'sumer' };
  const errors = ['Input `only` has `sumer`, and no image has this id: did you mean `summer`?'];
  expectRefused(await stage.run(inputs), stage, errors);
  expectRefused(await stage.run({ ...inputs, 'dry-run': 'true', 'api-key': '' }), stage, errors);
});
