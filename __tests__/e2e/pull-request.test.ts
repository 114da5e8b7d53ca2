import { describe, expect, test } from '@jest/globals';
import { lockOf, openSite, promptsOf, type Site } from '../support/site.ts';
import { annotationsOf, countsOf, type Inputs } from '../support/stage.ts';

const BRANCH = 'gpt-image/images';
const DAILY: Inputs = { commit: 'pull-request', 'prompts-file': 'prompts.json', 'output-dir': 'images' };
const PR_LOCK = 'images/gpt-image.lock.json';
const SEASONS = { spring: 'a meadow', summer: 'a beach', autumn: 'a forest' };
const BODY = /^Images of <a href="https:\/\/github\.com\/octo\/site\/actions\/runs\/4712">this run<\/a>: \d+ generated/;

const siteWith = (prompts: Readonly<Record<string, string>>) => openSite({ 'prompts.json': promptsOf(prompts) });

/** How the day went: what was made and what became of the pull request. */
async function day(site: Site, inputs: Inputs = {}) {
  const run = await site.run({ ...DAILY, ...inputs });
  const { 'pull-request-operation': operation, 'pull-request-number': number } = run.outputs;
  return { counts: countsOf(run), operation, number, exitCode: run.exitCode };
}

describe('commit: pull-request, daily', () => {
  test('opens a new one for the next edit after a squash, and none before', async () => {
    const site = await siteWith(SEASONS);
    await day(site);
    await site.github.merge(1, 'squash');
    const merged = { counts: { unchanged: 3 }, operation: '', number: '', exitCode: 0 };
    expect(await day(site)).toEqual(merged);
    await site.land({ 'prompts.json': promptsOf({ ...SEASONS, summer: 'a lake' }) });
    const edited = { counts: { generated: 1, unchanged: 2 }, operation: 'created', number: '2', exitCode: 0 };
    expect(await day(site)).toEqual(edited);
    expect(site.git('diff', '--name-only', `main...${BRANCH}`).split('\n')).toEqual([PR_LOCK, 'images/summer.png']);
    expect(site.github.state.pulls[1]?.body).toContain('images/summer.png');
    expect(site.github.state.pulls[1]?.body).not.toContain('images/spring.png');
    await site.github.merge(2, 'squash');
    expect(await day(site)).toEqual(merged);
    expect(site.api.ledger.tasks).toHaveLength(4);
  });

  test('is one for shards that come at the same moment', async () => {
    const site = await siteWith({ ...SEASONS, winter: 'a hill' });
    const shards = await Promise.all([1, 2].map((shard) => day(site, { shard: `${shard}/2` })));
    expect(shards.map(({ exitCode, number }) => [exitCode, number])).toEqual(Array(2).fill([0, '1']));
    expect(Object.values(lockOf(site, BRANCH, PR_LOCK))).toEqual(['done', 'done', 'done', 'done']);
    expect(site.github.state.pulls).toHaveLength(1);
    expect(await day(site)).toMatchObject({ counts: { unchanged: 4 }, operation: 'none', exitCode: 0 });
    expect(site.api.ledger.tasks).toHaveLength(4);
  });
});

describe('the pull request', () => {
  test('shows its images with their prompts folded, and carries what the inputs ask for', async () => {
    const site = await siteWith({ spring: `a meadow with <b>bees</b> | pipes, ${'and more bees, '.repeat(20)}` });
    const run = await site.run({
      ...DAILY,
      branch: 'art/daily',
      base: 'main',
      'pr-title': 'Fresh pictures',
      'pr-labels': 'art, docs',
      'pr-assignees': 'ada',
      'pr-reviewers': 'grace\nocto/artists',
      'pr-draft': 'true',
    });
    const [pull] = site.github.state.pulls;
    expect(pull).toMatchObject({ title: 'Fresh pictures', head: 'art/daily', base: 'main', draft: true });
    expect([pull?.labels, pull?.assignees, pull?.reviewers, pull?.teams].map((set) => [...(set ?? [])])).toEqual([
      ['art', 'docs'],
      ['ada'],
      ['grace'],
      ['artists'],
    ]);
    expect(pull?.body).toMatch(BODY);
    const image = `https://github.com/octo/site/raw/${run.outputs['commit-sha']}/images/spring.png`;
    expect(pull?.body).toContain(`<img src="${image}"`);
    expect(pull?.body).toMatch(/<details><summary>a meadow with &#60;b&#62;bees&#60;\/b&#62; &#124; pipes/);
    expect(pull?.body).not.toContain('<b>');
  });
});

describe('a pull request that cannot be', () => {
  test('leaves the images on the branch, fails, and says where to allow it; the next day needs no image', async () => {
    const site = await siteWith({ spring: 'a meadow' });
    site.github.setFaults({ noPullRequests: true });
    const run = await site.run(DAILY);
    expect(run.exitCode).toBe(1);
    expect(annotationsOf(run, 'error')).toEqual([
      expect.stringMatching(
        /Allow GitHub Actions to create and approve pull requests.*The images are on its branch\.$/,
      ),
    ]);
    expect(run.outputs).toMatchObject({ 'commit-sha': site.git('rev-parse', BRANCH), 'pull-request-number': '' });
    site.github.setFaults({});
    expect(await day(site)).toEqual({ counts: { unchanged: 1 }, operation: 'created', number: '1', exitCode: 0 });
    expect(site.api.ledger.tasks).toHaveLength(1);
  });
});
