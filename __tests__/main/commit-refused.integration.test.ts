import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { refusal, secondaryLimit } from '../../sandbox/github.ts';
import { type ResultsService, startResultsService } from '../../sandbox/results-service.ts';
import { LOCK, openSite, promptsOf, type Site } from '../support/site.ts';
import { annotationsOf, expectRefused, type Inputs } from '../support/stage.ts';

const IMAGES = 'generated-images';
const PUSH: Inputs = { commit: 'push', 'prompts-file': 'prompts.json' };
const ANIMALS = promptsOf({ cat: 'a cat', dog: 'a dog' });

describe('before anything is paid for', () => {
  test('a tag or a commit that is on no branch is refused, and `branch` named', async () => {
    const site = await openSite({ 'prompts.json': ANIMALS });
    const tag = { GITHUB_REF: 'refs/tags/v1', GITHUB_REF_NAME: 'v1', GITHUB_REF_TYPE: 'tag' };
    const error = (ref: string) =>
      `\`commit: push\`: the run is on \`${ref}\`, which is no branch: set \`branch\` to the branch that is meant`;
    expectRefused(await site.runHere(PUSH, { env: tag }), site, [error('refs/tags/v1')]);
    const detached = { GITHUB_REF: 'refs/pull/7/merge', GITHUB_REF_NAME: '7/merge' };
    expectRefused(await site.runHere(PUSH, { env: detached }), site, [error('refs/pull/7/merge')]);
    expect(site.github.state.requests).toEqual([]);
    expect((await site.runHere({ ...PUSH, branch: 'main' }, { env: tag })).exitCode).toBe(0);
  });

  test('a branch that is not there is named', async () => {
    const site = await openSite({ 'prompts.json': ANIMALS });
    expectRefused(await site.runHere({ ...PUSH, branch: 'nowhere' }), site, [
      '`commit: push`: There is no branch `nowhere` in the repository. Create it, or set `branch` to one that is there; a repository without a commit needs a first one',
    ]);
  });

  test('a missing token is named', async () => {
    const site = await openSite({ 'prompts.json': ANIMALS });
    expectRefused(await site.runHere(PUSH, { token: '' }), site, [
      'Input `github-token` is empty: `commit` and `comment` need it',
    ]);
  });

  test('a wrong token is named', async () => {
    const site = await openSite({ 'prompts.json': ANIMALS });
    site.github.setFaults({ once: [{ method: 'GET', path: /^$/, answer: refusal(401, 'Bad credentials') }] });
    expectRefused(await site.runHere(PUSH), site, [
      '`commit: push`: Bad credentials. Check `github-token`: GitHub does not accept it',
    ]);
  });

  test('a token that may only read is found out, and the line of `permissions:` named', async () => {
    const site = await openSite({ 'prompts.json': ANIMALS });
    site.github.setFaults({ missing: ['contents'] });
    expectRefused(await site.runHere(PUSH), site, [
      '`commit: push`: Write access to the repository is not granted to this token. Add `contents: write` under `permissions:` of the job, or give a `github-token` that may do it',
    ]);
  });
});

describe('beside an artifact', () => {
  let results: ResultsService;
  beforeAll(async () => {
    results = await startResultsService();
  });
  beforeEach(() => results.reset());
  afterAll(() => results.close());

  /** Whatever happened to the commit, the images are in the artifact and in the workspace, and the lock knows them. */
  async function expectKept(site: Site, workspace: ReturnType<Site['checkout']>): Promise<void> {
    const archive = await results.download(IMAGES);
    for (const name of ['cat.png', 'dog.png']) {
      expect(archive.get(`${IMAGES}/${name}`)).toEqual(workspace.read(`${IMAGES}/${name}`));
    }
    expect(JSON.parse(workspace.read(LOCK).toString())).toMatchObject({ images: { cat: {}, dog: {} } });
    expect(site.api.ledger.tasks).toHaveLength(2);
  }

  const job = () => ({ results: { url: results.url, token: results.tokenFor('images') } });

  test('a 403 that comes late leaves every image there and names `contents: write`', async () => {
    const site = await openSite({ 'prompts.json': ANIMALS });
    const answer = refusal(403, 'Resource not accessible by integration');
    site.github.setFaults({ once: [{ method: 'PATCH', path: /refs/, answer }] });
    const workspace = site.checkout();
    const run = await site.runHere({ ...PUSH, 'artifact-name': IMAGES }, { ...job(), workspace: workspace.path });
    expect(run.exitCode).toBe(1);
    expect(annotationsOf(run, 'error')).toEqual([
      expect.stringMatching(/Add `contents: write` under `permissions:`.*The images are in the artifact\.$/),
    ]);
    await expectKept(site, workspace);
  });

  test('an image that no place keeps but the workspace is said to be there', async () => {
    const site = await openSite({ 'prompts.json': ANIMALS });
    site.github.setFaults({ protectedBranches: ['main'] });
    const workspace = site.checkout();
    const run = await site.runHere(PUSH, { workspace: workspace.path });
    expect(annotationsOf(run, 'error')).toEqual([expect.stringContaining('The images are in the workspace alone')]);
    expect(workspace.read(`${IMAGES}/cat.png`).length).toBeGreaterThan(0);
  });

  test('a rate limit is waited for as long as GitHub asks, and reported in the log', async () => {
    const site = await openSite({ 'prompts.json': ANIMALS });
    site.github.setFaults({ once: [{ method: 'POST', path: /blobs/, answer: secondaryLimit(403, 1) }] });
    const run = await site.runHere(PUSH, job());
    expect(run.exitCode).toBe(0);
    expect(run.log.text).toMatch(/GitHub's secondary rate limit at POST .*: trying again in 1 s/);
    expect(site.changesOf('main')).toHaveLength(3);
    expect(site.requests('POST', /^\/git\/blobs$/)).toHaveLength(3);
  });
});
