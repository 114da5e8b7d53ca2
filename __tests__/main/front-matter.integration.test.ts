import { describe, expect, test } from '@jest/globals';
import { openSite } from '../support/site.ts';
import { countsOf, expectRefused, type Inputs } from '../support/stage.ts';

const POSTS: Inputs = {
  commit: 'push',
  'prompts-file': 'posts/*.md',
  'prompt-template': 'A hero image for “{{title}}”',
  'output-dir': 'static/images',
  'set-front-matter': 'cover.image=/images/{{file}}\ncover.alt=Illustration of {{title}}\nimage_width={{width}}',
};

const SKY = '---\ntitle: Night sky\n---\nNo line break at the end';
const SKY_AFTER =
  '---\ntitle: Night sky\ncover:\n  image: /images/sky.png\n  alt: Illustration of Night sky\nimage_width: 64\n---\nNo line break at the end';

describe('set-front-matter', () => {
  test('writes into front matter in TOML, as Hugo and Zola have it', async () => {
    const post = '+++\n# Why\ntitle = "Night sky" # short\n\n[params]\nwide = true\n+++\nText\n';
    const site = await openSite({ 'posts/sky.md': post });
    const run = await site.runHere({ ...POSTS, 'set-front-matter': 'image=/images/{{file}}\nparams.width={{width}}' });
    expect(run).toMatchObject({ exitCode: 0 });
    expect(site.read('posts/sky.md').toString()).toBe(
      post.replace('# short\n', '# short\nimage = "/images/sky.png"\n').replace('true\n', 'true\nwidth = 64\n'),
    );
    expect(site.api.ledger.tasks.map(({ prompt }) => prompt)).toEqual(['A hero image for “Night sky”']);
  });

  test('comes later to a post whose image is there already, for nothing', async () => {
    const site = await openSite({ 'posts/sky.md': SKY });
    await site.runHere({ ...POSTS, 'set-front-matter': '' });
    expect(countsOf(await site.runHere(POSTS))).toEqual({ unchanged: 1 });
    expect(site.changesOf('main')).toEqual(['M posts/sky.md']);
    expect(site.read('posts/sky.md').toString()).toBe(SKY_AFTER);
  });

  test('keeps what somebody else writes into the same post meanwhile', async () => {
    const site = await openSite({ 'posts/sky.md': SKY });
    let isFirst = true;
    site.github.setFaults({
      beforeRefUpdate: async () => {
        if (isFirst) await site.land({ 'posts/sky.md': `${SKY}, and a new last word\n` });
        isFirst = false;
      },
    });
    await site.runHere(POSTS);
    expect(site.read('posts/sky.md').toString()).toBe(`${SKY_AFTER}, and a new last word\n`);
  });

  test('goes into the pull request too, whose waiting post is not written again', async () => {
    const site = await openSite({ 'posts/sky.md': SKY });
    const inputs = { ...POSTS, commit: 'pull-request' };
    await site.runHere(inputs);
    expect(site.read('posts/sky.md', 'gpt-image/images').toString()).toBe(SKY_AFTER);
    expect(site.read('posts/sky.md').toString()).toBe(SKY);
    const again = await site.runHere(inputs);
    expect(countsOf(again)).toEqual({ unchanged: 1 });
    expect(again.outputs['pull-request-operation']).toBe('none');
    // The post is edited on the base: both edits meet on the branch.
    await site.land({ 'posts/sky.md': `${SKY}, and a new last word\n` });
    expect((await site.runHere(inputs)).outputs['pull-request-operation']).toBe('updated');
    expect(site.read('posts/sky.md', 'gpt-image/images').toString()).toBe(`${SKY_AFTER}, and a new last word\n`);
    expect(site.api.ledger.tasks).toHaveLength(1);
  });

  test('writes into the workspace where nothing is committed', async () => {
    const site = await openSite({ 'posts/sky.md': SKY });
    const workspace = site.checkout();
    await site.runHere({ ...POSTS, commit: 'none' }, { workspace: workspace.path });
    expect(workspace.read('posts/sky.md').toString()).toBe(SKY_AFTER);
    expect(site.github.state.requests).toEqual([]);
  });

  test('is refused before anything is paid for where a post has no place for it', async () => {
    const page = '---\ntitle: Night sky\ncover: [a, b]\n---\n';
    const site = await openSite({ 'posts/sky.md': page });
    expectRefused(await site.runHere({ ...POSTS, 'set-front-matter': 'cover=/images/{{file}}' }), site, [
      'posts/sky.md:1:1: Input `set-front-matter`: `cover` cannot be set: `cover` is a list or has keys of its own',
    ]);
    expectRefused(await site.runHere({ ...POSTS, 'set-front-matter': 'hero={{picture}}' }), site, [
      'posts/sky.md:2:1: Input `set-front-matter`: the template of `hero` uses `{{picture}}`, which is not known. Known are `title`, `cover`, `id`, `alt`, `file`, `path`, `dir`, `width`, `height`',
    ]);
    expect(site.read('posts/sky.md').toString()).toBe(page);
  });
});
