import { afterAll, expect, test } from '@jest/globals';
import { problemsOf, removeWorkspaces, specOf, specsOf } from '../../support/workspace.ts';

afterAll(removeWorkspaces);

const post = (frontMatter: string) => `---\n${frontMatter}\n---\n\n# Text\n`;

test('`image` may be the prompt, or an object with the keys of an image', async () => {
  expect(await specOf('blog/cats.md', post('title: Cats\nimage: A hero for {{title}}'))).toEqual({
    id: 'cats',
    model: 'gpt-image-2-text-to-image',
    fingerprint: '04eeef082c6ccffad99add88a04706252f8a9ed6f36531a96e4935e9e79befda',
    prompt: 'A hero for Cats',
    parameters: { resolution: '1K' },
    variant: 1,
    stem: 'generated-images/cats',
    alt: 'A hero for Cats',
    source: { file: 'blog/cats.md', line: 3, column: 1 },
    frontMatter: { title: 'Cats', image: 'A hero for {{title}}' },
  });
  const content = post('slug: felines\nimage:\n  prompt: A cat\n  output: "{{dir}}/{{slug}}.png"\n  resolution: 2K');
  expect(await specOf('blog/cats.mdx', content)).toMatchObject({
    id: 'cats',
    stem: 'blog/felines',
    parameters: { resolution: '2K' },
  });
});

test('`prompt-template` serves where the front matter names no prompt', async () => {
  const files = {
    'a.md': post('title: A\ndescription: about a'),
    'b.md': post('title: B\nimage: Own prompt'),
    'c.md': post('title: C\ndescription: c\nimage: {output: img/c}'),
    'd.md': post('title: D\ndescription: d\nimage: /img/d.png'),
    'e.md': post('title: E\ndescription: e\nimage:'),
    'f.md': 'No front matter',
  };
  const specs = await specsOf(files, { 'prompt-template': 'A hero for “{{title}}”: {{{description}}}' });
  expect(specs.map(({ id, prompt, stem }) => [id, prompt, stem])).toEqual([
    ['a', 'A hero for “A”: about a', 'generated-images/a'],
    ['b', 'Own prompt', 'generated-images/b'],
    ['c', 'A hero for “C”: c', 'img/c'],
    ['d', 'A hero for “D”: d', 'generated-images/d'],
    ['e', 'A hero for “E”: e', 'generated-images/e'],
  ]);
});

test('without a template, a file that names no prompt is skipped', async () => {
  const silent = [
    'title: x',
    'image:',
    'image: ""',
    'image: /img/x.png',
    'image: https://example.com/x?w=1',
    '',
    '# only a comment',
  ];
  const files = Object.fromEntries(
    [...silent.map(post), '', 'text', '----\n', '\n---\na: b\n---\n'].map((content, index) => [`${index}.md`, content]),
  );
  expect(await specsOf(files)).toEqual([]);
});

test.each([
  ['a/Index.md', 'index'],
  ['a/my post/index.md', 'my-post'],
  ['a/section/_index.fr.md', 'section-fr'],
  ['index.md', 'index'],
  ['docs/README.md', 'readme'],
  ['docs/Über uns.md', 'ueber-uns'],
])('the id of %s is %s', async (file, id) => {
  expect((await specOf(file, post('image: A cat'))).id).toBe(id);
});

test('front matter in TOML is read as that in YAML is', async () => {
  const toml = `+++
title = 'Paper boats'
date = 2026-01-02
weight = 7
[image]
prompt = "{{title}} of {{date}}, {{weight}}"
aspect_ratio = "16:9"
+++
Text`;
  const { prompt, parameters, frontMatter } = await specOf('a.md', toml);
  expect([prompt, parameters.aspect_ratio]).toEqual(['Paper boats of 2026-01-02, 7', '16:9']);
  expect(frontMatter).toMatchObject({ title: 'Paper boats', weight: 7 });
  const template = { 'prompt-template': 'A hero for {{title}}' };
  expect((await specsOf({ 'b.md': '+++\ntitle = "Sky"\n+++\n' }, template))[0]?.prompt).toBe('A hero for Sky');
});

test('a number, a date and a truth value are text in a template', async () => {
  const spec = await specOf('a.md', post('n: 7\ndate: 2026-01-02\ndraft: false\nimage: "{{n}} {{date}} {{draft}}"'));
  expect(spec.prompt).toBe('7 2026-01-02 false');
});

test.each([
  ['+++\ntitle = "x"\n', ['a.md:1:1: The front matter opens with `+++` but no `+++` closes it']],
  ['+++\na = \nb = 1\n+++\n', [expect.stringMatching(/^a\.md:3:\d+: This is not TOML: /)]],
  [
    '+++\ntitle = "x"\n[image]\nprompt = "A {{titel}}"\n+++\n',
    ['a.md:4:1: `prompt` uses `{{titel}}`, which is not known: did you mean `title`? Known are `title`, `image`'],
  ],
  ['---\ntitle: x\n', ['a.md:1:1: The front matter opens with `---` but no `---` closes it']],
  [
    '---\na: 1\nb: [\n---\n',
    ['a.md:4:1: This is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]'],
  ],
  ['---\njust text\n---\n', ['a.md:2:1: The front matter is no list of `key: value` lines']],
  [
    post('a: b\r\nimage: {promt: x}'),
    [expect.stringContaining('a.md:3:9: Unknown key `promt`: did you mean `prompt`?')],
  ],
  [
    post('title: x\nimage:\n  prompt: A {{titel}}'),
    ['a.md:4:11: `prompt` uses `{{titel}}`, which is not known: did you mean `title`? Known are `title`, `image`'],
  ],
  [post('image: {output: x}'), ['a.md:2:1: The image has no `prompt`']],
])('what is wrong with %j', async (content, problems) => {
  expect(await problemsOf({ 'a.md': content })).toEqual(problems);
});

test('a template of the inputs that a file cannot fill is named as such', async () => {
  expect(await problemsOf({ 'a.md': post('title: x') }, { 'prompt-template': '{{description}}' })).toEqual([
    'a.md:2:1: Input `prompt-template` uses `{{description}}`, which is not known. Known are `title`',
  ]);
});
