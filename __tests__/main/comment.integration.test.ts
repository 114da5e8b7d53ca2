import { describe, expect, test } from '@jest/globals';
import { openSite, promptsOf, pullEvent, type Site } from '../support/site.ts';
import type { Inputs } from '../support/stage.ts';

const COMMENT: Inputs = { comment: 'true', 'prompts-file': 'prompts.json' };

const PULL = pullEvent('octo/site');

async function sitePulled(): Promise<Site> {
  const site = await openSite({ 'prompts.json': promptsOf({ cat: 'a cat' }) });
  site.git('branch', 'feature', 'main');
  return site;
}

/** Runs for the pull request, in a checkout of its branch. */
function run(site: Site, inputs: Inputs = {}) {
  return site.runHere({ ...COMMENT, ...inputs }, { ...PULL, workspace: site.checkout('feature').path });
}

describe('comment: true', () => {
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
    await site.runHere(COMMENT, { ...PULL, env, workspace: site.checkout('feature').path });
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

  test('without a pull request costs a word, not the step', async () => {
    const site = await openSite({ 'prompts.json': promptsOf({ cat: 'a cat' }) });
    const pushed = await site.runHere(COMMENT);
    expect(pushed.exitCode).toBe(0);
    expect(pushed.log.text).toContain('`comment`: no pull request triggered this run');
    expect(site.github.state.requests).toEqual([]);
  });
});
