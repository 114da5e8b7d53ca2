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

  test('that GitHub refuses costs a word, not the step', async () => {
    const site = await sitePulled();
    site.github.setFaults({ missing: ['pull-requests'] });
    const refused = await run(site);
    expect(refused.exitCode).toBe(0);
    expect(annotationsOf(refused, 'error')).toEqual([]);
    expect(refused.log.text).toContain('Add `pull-requests: write` under `permissions:`');
    expect(refused.summary).toContain('There is no comment on the pull request');
  });
});
