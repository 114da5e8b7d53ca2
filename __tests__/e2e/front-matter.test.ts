import { describe, expect, test } from '@jest/globals';
import { openSite } from '../support/site.ts';
import { countsOf, type Inputs } from '../support/stage.ts';

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
});
