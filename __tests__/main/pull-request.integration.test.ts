import { describe, expect, test } from '@jest/globals';
import { lockOf, openSite, promptsOf, type Site } from '../support/site.ts';
import { countsOf, expectRefused, type Inputs } from '../support/stage.ts';

const BRANCH = 'gpt-image/images';
const DAILY: Inputs = { commit: 'pull-request', 'prompts-file': 'prompts.json', 'output-dir': 'images' };
const PR_LOCK = 'images/gpt-image.lock.json';
const SEASONS = { spring: 'a meadow', summer: 'a beach', autumn: 'a forest' };
const BODY = /^Images of <a href="https:\/\/github\.com\/octo\/site\/actions\/runs\/4712">this run<\/a>: \d+ generated/;

const siteWith = (prompts: Readonly<Record<string, string>>) => openSite({ 'prompts.json': promptsOf(prompts) });

/** How the day went: what was made and what became of the pull request. */
async function day(site: Site, inputs: Inputs = {}) {
  const run = await site.runHere({ ...DAILY, ...inputs });
  const { 'pull-request-operation': operation, 'pull-request-number': number } = run.outputs;
  return { counts: countsOf(run), operation, number, exitCode: run.exitCode };
}

describe('commit: pull-request, daily', () => {
  test('creates each image once in eight days, however long the pull request waits', async () => {
    const site = await siteWith(SEASONS);
    const waits = { counts: { unchanged: 3 }, operation: 'none', number: '1', exitCode: 0 };
    const first = await site.runHere(DAILY);
    expect(first).toMatchObject({ exitCode: 0 });
    expect(first.outputs).toMatchObject({
      'commit-sha': site.git('rev-parse', BRANCH),
      'pull-request-number': '1',
      'pull-request-url': 'https://github.com/octo/site/pull/1',
      'pull-request-operation': 'created',
    });
    expect(first.log.lines).toContain('Pull request: https://github.com/octo/site/pull/1 (new)');
    expect(await day(site)).toEqual(waits);

    // The base moves on: the branch is brought up to date.
    await site.land({ 'README.md': '# Day three\n' });
    expect(await day(site)).toEqual({ ...waits, operation: 'updated' });
    expect(site.read('README.md', BRANCH).toString()).toBe('# Day three\n');
    expect(await day(site)).toEqual(waits);

    // One prompt is edited on the base, and one is new.
    await site.land({ 'prompts.json': promptsOf({ ...SEASONS, summer: 'a lake', winter: 'a hill' }) });
    const edited = { ...waits, counts: { generated: 2, unchanged: 2 }, operation: 'updated' };
    expect(await day(site)).toEqual(edited);
    const idle = { ...waits, counts: { unchanged: 4 } };
    expect(await day(site)).toEqual(idle);

    // Somebody touches the very files that wait.
    await site.land({ [PR_LOCK]: '{"version":1,"images":{}}\n' });
    expect(await day(site)).toEqual({ ...idle, operation: 'updated' });
    expect(await day(site)).toEqual(idle);

    const prompts = site.api.ledger.tasks.map(({ prompt }) => prompt);
    expect(prompts.sort()).toEqual(['a beach', 'a forest', 'a hill', 'a lake', 'a meadow']);
    expect(lockOf(site, BRANCH, PR_LOCK)).toEqual({ autumn: 'done', spring: 'done', summer: 'done', winter: 'done' });
    expect(site.github.state.pulls).toHaveLength(1);
    // Whoever merges gets the images and the lock, and nothing else.
    expect(site.git('diff', '--name-only', `main...${BRANCH}`).split('\n')).toEqual([
      'images/autumn.png',
      PR_LOCK,
      'images/spring.png',
      'images/summer.png',
      'images/winter.png',
    ]);
    expect(site.requests('PATCH', /^\/git\/refs\//).every(({ body }) => body['force'] === false)).toBe(true);
  });

  test('opens a new one after the old one was closed: what was turned down is generated again', async () => {
    const site = await siteWith({ spring: 'a meadow' });
    const idempotency = { idempotency: 'true' };
    await day(site, idempotency);
    const turnedDown = site.read('images/spring.png', BRANCH);
    await site.github.closePull(1);
    expect(await day(site, idempotency)).toMatchObject({ counts: { generated: 1 }, operation: 'created', number: '2' });
    expect(site.github.state.pulls.map(({ state }) => state)).toEqual(['closed', 'open']);
    // The API would give the same task for the same id: this one is asked for in its place.
    const [first, second, ...more] = site.api.ledger.tasks;
    expect(more).toEqual([]);
    expect(second?.requestId).not.toBe(first?.requestId);
    expect(site.read('images/spring.png', BRANCH)).not.toEqual(turnedDown);
  });

  test('needs no checkout', async () => {
    const site = await openSite();
    const inputs = { commit: 'pull-request', prompt: 'a meadow', filename: 'spring' };
    const first = await site.runHere(inputs, { workspace: site.empty().path });
    expect(first.outputs['pull-request-operation']).toBe('created');
    const second = await site.runHere(inputs, { workspace: site.empty().path });
    expect(countsOf(second)).toEqual({ unchanged: 1 });
    expect(second.outputs['pull-request-operation']).toBe('none');
    expect(second.outputs['commit-sha']).toBe(first.outputs['commit-sha']);
    expect(site.api.ledger.tasks).toHaveLength(1);
  });

  test('lets a protected base be: the branch is its own', async () => {
    const site = await siteWith({ spring: 'a meadow' });
    site.github.setFaults({ protectedBranches: ['main'] });
    expect(await day(site)).toMatchObject({ operation: 'created', exitCode: 0 });
  });
});

describe('what waits in a pull request', () => {
  test('is pruned there, in the same commit as the new image', async () => {
    const site = await siteWith(SEASONS);
    await day(site);
    await site.land({ 'prompts.json': promptsOf({ spring: 'a meadow', winter: 'a hill' }) });
    await day(site, { prune: 'true' });
    expect(site.changesOf(BRANCH)).toEqual([
      'D images/autumn.png',
      `M ${PR_LOCK}`,
      'D images/summer.png',
      'A images/winter.png',
    ]);
    expect(lockOf(site, BRANCH, PR_LOCK)).toEqual({ spring: 'done', winter: 'done' });
  });

  test('is moved there when its `output` changes, and not paid for again', async () => {
    const site = await siteWith({ spring: 'a meadow' });
    await day(site);
    const before = site.read('images/spring.png', BRANCH);
    await site.land({ 'prompts.json': JSON.stringify([{ id: 'spring', prompt: 'a meadow', output: 'art/{{id}}' }]) });
    expect(await day(site)).toMatchObject({ counts: { unchanged: 1 }, operation: 'updated' });
    expect(site.changesOf(BRANCH)).toEqual(['A art/spring.png', `M ${PR_LOCK}`, 'D images/spring.png']);
    expect(site.read('art/spring.png', BRANCH)).toEqual(before);
    expect(site.api.ledger.tasks).toHaveLength(1);
  });

  test('stays, all of it, when the history of its base is rewritten', async () => {
    const site = await siteWith(SEASONS);
    await day(site);
    await site.rewrite({ 'README.md': '# Anew\n', 'prompts.json': promptsOf({ ...SEASONS, winter: 'a hill' }) });
    expect(await day(site)).toEqual({
      counts: { generated: 1, unchanged: 3 },
      operation: 'updated',
      number: '1',
      exitCode: 0,
    });
    expect(site.git('diff', '--name-only', `main...${BRANCH}`).split('\n')).toEqual([
      'images/autumn.png',
      PR_LOCK,
      'images/spring.png',
      'images/summer.png',
      'images/winter.png',
    ]);
    expect(await day(site)).toMatchObject({ counts: { unchanged: 4 }, operation: 'none' });
    expect(site.api.ledger.tasks).toHaveLength(4);
  });

  test('stays beside what a person pushed to the branch', async () => {
    const site = await siteWith({ spring: 'a meadow' });
    await day(site);
    await site.land({ 'images/notes.md': 'more green' }, BRANCH);
    await site.land({ 'prompts.json': promptsOf({ spring: 'a green meadow' }) });
    await day(site);
    expect(site.read('images/notes.md', BRANCH).toString()).toBe('more green');
    expect(site.changesOf(BRANCH)).toEqual([`M ${PR_LOCK}`, 'M images/spring.png']);
  });
});

describe('the pull request', () => {
  test('shows before and after what it replaces, also while that waits', async () => {
    const site = await siteWith({ spring: 'a meadow' });
    const pushed = await site.runHere({ ...DAILY, commit: 'push' });
    await site.land({ 'prompts.json': promptsOf({ spring: 'a lake', summer: 'a beach' }) });
    await day(site);
    await site.land({ 'prompts.json': promptsOf({ spring: 'a lake', summer: 'a beach', winter: 'a hill' }) });
    const base = site.git('rev-parse', 'main');
    const waits = await site.runHere(DAILY);
    expect(countsOf(waits)).toEqual({ generated: 1, unchanged: 2 });
    const raw = (sha: string | undefined, id: string) => `https://github.com/octo/site/raw/${sha}/images/${id}.png`;
    const body = site.github.state.pulls[0]?.body ?? '';
    expect([...body.matchAll(/<img src="([^"]*)"/g)].map(([, address]) => address)).toEqual([
      raw(base, 'spring'),
      raw(waits.outputs['commit-sha'], 'spring'),
      raw(waits.outputs['commit-sha'], 'summer'),
      raw(waits.outputs['commit-sha'], 'winter'),
    ]);
    expect(body).toContain('### 1 image replaced');
    expect(site.git('rev-parse', `${base}:images/spring.png`)).toBe(
      site.git('rev-parse', `${pushed.outputs['commit-sha']}:images/spring.png`),
    );
  });

  test('has the title and the body that the inputs give', async () => {
    const site = await siteWith({ spring: 'a meadow' });
    await day(site, { 'commit-message': 'Paint\n\nAs every day.', 'pr-body': 'By hand.' });
    expect(site.github.state.pulls[0]).toMatchObject({ title: 'Paint', body: 'By hand.' });
  });

  test('stays under the 65,536 characters that GitHub takes, whatever the prompts', async () => {
    const prompts = Array.from({ length: 12 }, (_, n) => [`image-${n}`, `${n} ${'<&|"* 🦦'.repeat(2400)}`] as const);
    const site = await siteWith(Object.fromEntries(prompts));
    const run = await site.runHere({ ...DAILY, concurrency: '12' });
    expect(run.exitCode).toBe(0);
    const body = site.github.state.pulls[0]?.body ?? '';
    expect(body).toMatch(BODY);
    expect(body.length).toBeLessThan(65_536);
    expect(body).toMatch(/Shortened: \d+ more images/);
  });
});

describe('a pull request that cannot be', () => {
  test('for want of a base is refused before anything is paid for', async () => {
    const site = await siteWith({ spring: 'a meadow' });
    const tag = { GITHUB_REF: 'refs/tags/v1', GITHUB_REF_NAME: 'v1', GITHUB_REF_TYPE: 'tag' };
    expectRefused(await site.runHere(DAILY, { env: tag }), site, [
      '`commit: pull-request`: the run is on `refs/tags/v1`, which is no branch: set `base` to the branch that is meant',
    ]);
    expectRefused(await site.runHere({ ...DAILY, branch: 'main' }), site, [
      '`commit: pull-request`: `branch` and `base` are both `main`: set one of them',
    ]);
  });
});
