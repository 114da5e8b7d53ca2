import { describe, expect, test } from '@jest/globals';
import { openSite, promptsOf, pullEvent, type Site } from '../support/site.ts';
import { annotationsOf, countsOf, type Inputs } from '../support/stage.ts';

const COMMENT: Inputs = { comment: 'true', 'prompts-file': 'prompts.json' };

const PULL = pullEvent('octo/site');

async function sitePulled(): Promise<Site> {
  const site = await openSite({ 'prompts.json': promptsOf({ cat: 'a cat' }) });
  site.git('branch', 'feature', 'main');
  return site;
}

/** Runs for the pull request, in a checkout of its branch. */
function run(site: Site, inputs: Inputs = {}) {
  return site.run({ ...COMMENT, ...inputs }, { ...PULL, workspace: site.checkout('feature').path });
}

describe('comment: true', () => {
  test('keeps one comment on the pull request that triggered the run, beside those of people', async () => {
    const site = await sitePulled();
    site.github.comment(5, ['Nice!']);
    const first = await run(site, { commit: 'push' });
    expect(first).toMatchObject({ exitCode: 0, stderr: '' });
    const comments = site.github.state.comments;
    expect(comments.map(({ issue }) => issue)).toEqual([5, 5]);
    expect(comments[1]?.body).toMatch(/^<!-- gpt-image-action:[\w.-]+ -->\n### Images: 1 generated\n/);
    expect(comments[1]?.body).toContain(`/raw/${first.outputs['commit-sha']}/generated-images/cat.png`);

    await site.land({ 'prompts.json': promptsOf({ cat: 'a cat', dog: 'a dog' }) }, 'feature');
    const second = await run(site, { commit: 'push' });
    expect(countsOf(second)).toEqual({ generated: 1, unchanged: 1 });
    expect(comments).toHaveLength(2);
    expect(comments[0]?.body).toBe('Nice!');
    expect(comments[1]?.body).toContain('### Images: 1 generated, 1 unchanged');
    expect(comments[1]?.body).toContain(`/raw/${second.outputs['commit-sha']}/generated-images/dog.png`);
  });

  test('shows before and after what a push replaces', async () => {
    const site = await sitePulled();
    const first = await run(site, { commit: 'push' });
    await site.land({ 'prompts.json': promptsOf({ cat: 'a tiger' }) }, 'feature');
    const before = site.git('rev-parse', 'feature');
    const second = await run(site, { commit: 'push' });
    const [comment] = site.github.state.comments;
    const shown = [...(comment?.body ?? '').matchAll(/<img src="([^"]*)"/g)].map(([, address]) => address);
    expect(shown).toEqual(
      [before, second.outputs['commit-sha']].map(
        (sha) => `https://github.com/octo/site/raw/${sha}/generated-images/cat.png`,
      ),
    );
    expect(first.outputs['commit-sha']).not.toBe(before);
  });

  test('needs no commit', async () => {
    const site = await sitePulled();
    await run(site);
    await run(site);
    expect(site.github.state.comments).toHaveLength(1);
    expect(site.requests('POST', /git/)).toEqual([]);
  });

  test('is one for each job that asks for it', async () => {
    const site = await sitePulled();
    await run(site);
    const env = { ...PULL.env, GITHUB_JOB: 'banners' };
    await site.run(COMMENT, { ...PULL, env, workspace: site.checkout('feature').path });
    expect(site.github.state.comments).toHaveLength(2);
  });

  test('reports what failed', async () => {
    const site = await openSite(
      { 'prompts.json': promptsOf({ cat: 'a cat', dog: 'a dog' }) },
      { failure: ({ prompt }) => (prompt === 'a cat' ? { failCode: '422', failMsg: 'no <b>cats</b>' } : undefined) },
    );
    site.git('branch', 'feature', 'main');
    expect((await run(site)).exitCode).toBe(1);
    const [comment] = site.github.state.comments;
    expect(comment?.body).toContain('no &#60;b&#62;cats&#60;/b&#62;');
  });

  test('that GitHub refuses costs a word, not the step', async () => {
    const site = await sitePulled();
    site.github.setFaults({ missing: ['pull-requests'] });
    const refused = await run(site);
    expect(refused.exitCode).toBe(0);
    expect(annotationsOf(refused, 'error')).toEqual([]);
    expect(refused.log.text).toContain('Add `pull-requests: write` under `permissions:`');
    expect(refused.summary).toContain('There is no comment on the pull request');
  });

  test('without a pull request costs a word, not the step', async () => {
    const site = await openSite({ 'prompts.json': promptsOf({ cat: 'a cat' }) });
    const pushed = await site.run(COMMENT);
    expect(pushed.exitCode).toBe(0);
    expect(pushed.log.text).toContain('`comment`: no pull request triggered this run');
    expect(site.github.state.requests).toEqual([]);
  });
});
