import { expect, test } from '@jest/globals';
import { lockOf, openSite, promptsOf } from '../support/site.ts';
import { countsOf } from '../support/stage.ts';

const SEASONS = { spring: 'a meadow', summer: 'a beach', autumn: 'a forest' };
const PUSH = { 'prompts-file': 'prompts.json', commit: 'push', 'output-dir': 'images' };
const PR_LOCK = 'images/gpt-image.lock.json';
const BRANCH = 'gpt-image/images';

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
