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

/** With everything that a careless writer of YAML would lose. */
const BOATS = [
  '---',
  '# The title is in quotes for a reason.',
  "title:   'Paper: boats'   # seven folds",
  'tags: [ paper,   boats ]',
  '',
  'cover:',
  '    image: "old.png"   # replaced by the action',
  '    caption: >-',
  '      One sheet,',
  '      no glue',
  'date: 2026-11-22',
  '...',
  '',
  '# Paper boats  ',
  '',
  '---',
  'image: not front matter',
  '',
].join('\r\n');

const BOATS_AFTER = BOATS.replace('"old.png"', '"/images/boats.png"')
  .replace('no glue\r\n', 'no glue\r\n    alt: "Illustration of Paper: boats"\r\n')
  .replace('2026-11-22\r\n', '2026-11-22\r\nimage_width: 64\r\n');

const SKY = '---\ntitle: Night sky\n---\nNo line break at the end';
const SKY_AFTER =
  '---\ntitle: Night sky\ncover:\n  image: /images/sky.png\n  alt: Illustration of Night sky\nimage_width: 64\n---\nNo line break at the end';

describe('set-front-matter', () => {
  test('writes into front matter in TOML, as Hugo and Zola have it', async () => {
    const post = '+++\n# Why\ntitle = "Night sky" # short\n\n[params]\nwide = true\n+++\nText\n';
    const site = await openSite({ 'posts/sky.md': post });
    const run = await site.run({ ...POSTS, 'set-front-matter': 'image=/images/{{file}}\nparams.width={{width}}' });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(site.read('posts/sky.md').toString()).toBe(
      post.replace('# short\n', '# short\nimage = "/images/sky.png"\n').replace('true\n', 'true\nwidth = 64\n'),
    );
    expect(site.api.ledger.tasks.map(({ prompt }) => prompt)).toEqual(['A hero image for “Night sky”']);
  });

  test('writes into the posts, in the commit of their images, and leaves every other byte', async () => {
    const site = await openSite({ 'posts/boats.md': BOATS, 'posts/sky.md': SKY });
    const workspace = site.checkout();
    const run = await site.run(POSTS, { workspace: workspace.path });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(site.changesOf('main')).toEqual([
      'M posts/boats.md',
      'M posts/sky.md',
      'A static/images/boats.png',
      'A static/images/gpt-image.lock.json',
      'A static/images/sky.png',
    ]);
    expect(site.read('posts/boats.md').toString()).toBe(BOATS_AFTER);
    expect(site.read('posts/sky.md').toString()).toBe(SKY_AFTER);
    expect(workspace.read('posts/boats.md')).toEqual(site.read('posts/boats.md'));

    const again = await site.run(POSTS);
    expect(countsOf(again)).toEqual({ unchanged: 2 });
    expect(again.outputs['commit-sha']).toBe('');
  });

  test('comes later to a post whose image is there already, for nothing', async () => {
    const site = await openSite({ 'posts/sky.md': SKY });
    await site.run({ ...POSTS, 'set-front-matter': '' });
    expect(countsOf(await site.run(POSTS))).toEqual({ unchanged: 1 });
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
    await site.run(POSTS);
    expect(site.read('posts/sky.md').toString()).toBe(`${SKY_AFTER}, and a new last word\n`);
  });

  test('goes into the pull request too, whose waiting post is not written again', async () => {
    const site = await openSite({ 'posts/sky.md': SKY });
    const inputs = { ...POSTS, commit: 'pull-request' };
    await site.run(inputs);
    expect(site.read('posts/sky.md', 'gpt-image/images').toString()).toBe(SKY_AFTER);
    expect(site.read('posts/sky.md').toString()).toBe(SKY);
    const again = await site.run(inputs);
    expect(countsOf(again)).toEqual({ unchanged: 1 });
    expect(again.outputs['pull-request-operation']).toBe('none');
    // The post is edited on the base: both edits meet on the branch.
    await site.land({ 'posts/sky.md': `${SKY}, and a new last word\n` });
    expect((await site.run(inputs)).outputs['pull-request-operation']).toBe('updated');
    expect(site.read('posts/sky.md', 'gpt-image/images').toString()).toBe(`${SKY_AFTER}, and a new last word\n`);
    expect(site.api.ledger.tasks).toHaveLength(1);
  });

  test('writes into the workspace where nothing is committed', async () => {
    const site = await openSite({ 'posts/sky.md': SKY });
    const workspace = site.checkout();
    await site.run({ ...POSTS, commit: 'none' }, { workspace: workspace.path });
    expect(workspace.read('posts/sky.md').toString()).toBe(SKY_AFTER);
    expect(site.github.state.requests).toEqual([]);
  });

  test('is refused before anything is paid for where a post has no place for it', async () => {
    const page = '---\ntitle: Night sky\ncover: [a, b]\n---\n';
    const site = await openSite({ 'posts/sky.md': page });
    expectRefused(await site.run({ ...POSTS, 'set-front-matter': 'cover=/images/{{file}}' }), site, [
      'posts/sky.md:1:1: Input `set-front-matter`: `cover` cannot be set: `cover` is a list or has keys of its own',
    ]);
    expectRefused(await site.run({ ...POSTS, 'set-front-matter': 'hero={{picture}}' }), site, [
      'posts/sky.md:2:1: Input `set-front-matter`: the template of `hero` uses `{{picture}}`, which is not known. Known are `title`, `cover`, `id`, `alt`, `file`, `path`, `dir`, `width`, `height`',
    ]);
    expect(site.read('posts/sky.md').toString()).toBe(page);
  });
});
