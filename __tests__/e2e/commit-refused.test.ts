import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type ResultsService, startResultsService } from '../../sandbox/results-service.ts';
import { LOCK, lockOf, openSite, promptsOf, pullEvent, type Site } from '../support/site.ts';
import { annotationsOf, countsOf, type Inputs } from '../support/stage.ts';

const IMAGES = 'generated-images';
const PUSH: Inputs = { commit: 'push', 'prompts-file': 'prompts.json' };
const ANIMALS = promptsOf({ cat: 'a cat', dog: 'a dog' });

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

  test('a protected branch leaves every image there and names `commit: pull-request`', async () => {
    const site = await openSite({ 'prompts.json': ANIMALS });
    site.github.setFaults({ protectedBranches: ['main'] });
    const head = site.git('rev-parse', 'main');
    const workspace = site.checkout();
    const run = await site.run({ ...PUSH, 'artifact-name': IMAGES }, { ...job(), workspace: workspace.path });
    expect(run).toMatchObject({ exitCode: 1, stderr: '', outputs: { 'commit-sha': '' } });
    expect(annotationsOf(run, 'error')).toEqual([
      expect.stringMatching(
        /^The images were not committed to `main`: .*protected: set `commit: pull-request`.*The images are in the artifact\.$/,
      ),
    ]);
    expect(run.summary).toContain('The images were not committed to');
    expect(run.outputs['artifact-id']).not.toBe('');
    expect(countsOf(run)).toEqual({ generated: 2 });
    expect(site.git('rev-parse', 'main')).toBe(head);
    await expectKept(site, workspace);
  });

  test('a re-run of the job commits what a refused push left behind, and pays for nothing', async () => {
    const site = await openSite({ 'prompts.json': ANIMALS });
    site.github.setFaults({ protectedBranches: ['main'] });
    const inputs = { ...PUSH, 'artifact-name': IMAGES, overwrite: 'true' };
    const attempt = (number: string) =>
      site.run(inputs, { ...job(), env: { GITHUB_RUN_ID: '99', GITHUB_RUN_ATTEMPT: number } });
    expect((await attempt('1')).exitCode).toBe(1);
    site.github.setFaults({});
    const again = await attempt('2');
    expect(again).toMatchObject({ exitCode: 0, outputs: { 'commit-sha': site.git('rev-parse', 'main') } });
    expect(lockOf(site)).toEqual({ cat: 'done', dog: 'done' });
    expect(site.api.ledger.tasks).toHaveLength(2);
  });

  test('a run for a fork’s pull request keeps its images there alone, with a notice and no failure', async () => {
    const site = await openSite({ 'prompts.json': ANIMALS });
    const workspace = site.checkout();
    const inputs = { ...PUSH, comment: 'true', 'artifact-name': IMAGES };
    const run = await site.run(inputs, { ...job(), ...pullEvent('stranger/site'), workspace: workspace.path });
    expect(run).toMatchObject({ exitCode: 0, stderr: '', outputs: { 'commit-sha': '' } });
    expect(run.log.text).toMatch(/`commit`: this pull request comes from a fork/);
    expect(run.log.text).toMatch(/`comment`: this pull request comes from a fork/);
    // It is told before anything is paid for.
    expect(run.log.text.indexOf('comes from a fork')).toBeLessThan(run.log.text.indexOf('Plan: '));
    expect(site.github.state.requests).toEqual([]);
    await expectKept(site, workspace);
  });
});
