import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import {
  problemsIn,
  problemsOf,
  removeWorkspaces,
  specOf,
  specsIn,
  specsOf,
  workspaceWith,
} from '../support/workspace.ts';

afterAll(removeWorkspaces);

describe('the inline prompt', () => {
  const inline = async (prompt: string, inputs = {}) => specsIn(await workspaceWith({}), { prompt, ...inputs });

  test('is used as it stands', async () => {
    expect(await inline(' A {{cat}}\nand a dog \n')).toEqual([
      {
        id: 'a-cat-and-a-dog',
        model: 'gpt-image-2-text-to-image',
        fingerprint: '6407b28ee20f7cfe8bf0ce334d6f8d8d0d34b43b1cbfe5ff5bb82ab45fe24764',
        prompt: ' A {{cat}}\nand a dog \n',
        parameters: { resolution: '1K' },
        variant: 1,
        stem: 'generated-images/a-cat-and-a-dog',
        alt: 'A {{cat}} and a dog',
      },
    ]);
  });

  test('takes its parameters and its file from the inputs', async () => {
    const inputs = {
      'aspect-ratio': '16:9',
      resolution: '4K',
      quality: 'high',
      'output-format': 'webp',
      filename: 'hero.png',
      'output-dir': 'img',
    };
    const [spec] = await inline('一只猫 🐈\n在月亮上', inputs);
    expect(spec?.parameters).toEqual({
      aspect_ratio: '16:9',
      resolution: '4K',
      quality: 'high',
      output_format: 'webp',
    });
    expect(spec).toMatchObject({ id: 'hero', stem: 'img/hero' });
  });

  test.each([
    [{ filename: '../x' }, 'Input `filename` is "../x": it holds "/", allowed are letters, digits, `-`, `_` and `.`'],
    [{ filename: 'CON.png' }, 'Input `filename` is "CON.png": Windows keeps this name for a device'],
    [{ 'output-dir': 'a/.git/b' }, 'Input `output-dir` is `a/.git/b`: ".git" is git\'s own folder'],
    [
      { prompt: 'x'.repeat(20_001) },
      'Input `prompt`: The prompt has 20,001 characters with prefix and suffix, allowed are 20,000 (in UTF-16 code units: an emoji counts as two)',
    ],
  ])('is refused with %j', async (inputs, message) => {
    await expect(inline('A cat', inputs)).rejects.toThrow(message);
  });

  test('may have 20,000 UTF-16 code units, so 10,000 emoji', async () => {
    expect(await inline('😀'.repeat(10_000))).toHaveLength(1);
    await expect(inline(`${'😀'.repeat(10_000)}x`)).rejects.toThrow('20,001 characters');
  });
});

describe('defaults', () => {
  test('stand beneath an image’s own keys, and the inputs beneath both', async () => {
    const content = `
defaults: {resolution: 2K, quality: high, vars: {b: default, c: default}}
vars: {a: file, b: file, c: file}
images:
  - prompt: "{{a}} {{b}} {{c}}"
    resolution: 4K
    vars: {c: image}
`;
    const spec = await specOf('a.yml', content, { quality: 'low', 'aspect-ratio': '1:1' });
    expect(spec.prompt).toBe('file default image');
    expect(spec.parameters).toEqual({ aspect_ratio: '1:1', resolution: '4K', quality: 'high' });
  });

  test('prefix and suffix surround every prompt, templates filled, and leave ids alone', async () => {
    const style = (suffix: string) =>
      specsOf({
        'a.yml': `defaults: {prefix: "House:", suffix: "${suffix}"}\nvars: {mood: calm}\nimages: [A cat, A dog]`,
      });
    const [first, second] = await style(', {{mood}} style');
    expect([first?.prompt, second?.prompt]).toEqual(['House: A cat, calm style', 'House: A dog, calm style']);
    const [edited] = await style('in {{mood}} colours');
    expect(edited).toMatchObject({ id: first?.id, prompt: 'House: A cat in calm colours' });
  });

  test('a prompt of the defaults serves images that have none', async () => {
    const spec = await specOf('a.yml', 'defaults: {prompt: "A {{animal}}"}\nimages: [{vars: {animal: cat}}]');
    expect(spec).toMatchObject({ id: 'a-cat', prompt: 'A cat', alt: 'A cat' });
  });

  test('a name that an image lacks is a problem of that image; a broken template is one of the defaults, reported once', async () => {
    const lacking =
      'defaults: {suffix: "{{mood}}"}\nimages:\n  - A cat\n  - {prompt: A dog, vars: {mood: calm}}\n  - A cow';
    expect(await problemsOf({ 'a.yml': lacking })).toEqual([
      'a.yml:3:5: `suffix` uses `{{mood}}`, which is not known. There are no names here',
      'a.yml:5:5: `suffix` uses `{{mood}}`, which is not known. There are no names here',
    ]);
    expect(await problemsOf({ 'a.yml': 'defaults: {suffix: "{{#mood}}"}\nimages: [A cat, A dog]' })).toEqual([
      'a.yml:1:20: `suffix` is no template: Unclosed section "mood" at character 10',
    ]);
  });
});

describe('count', () => {
  test('gives variants, the first with the bare id', async () => {
    const specs = await specsOf({ 'a.yml': '- {id: hero, prompt: A cat, count: 3, output: "img/{{id}}.png"}' });
    expect(specs.map(({ id, variant, stem }) => [id, variant, stem])).toEqual([
      ['hero', 1, 'img/hero'],
      ['hero-2', 2, 'img/hero-2'],
      ['hero-3', 3, 'img/hero-3'],
    ]);
  });

  test('raising it changes nothing of the earlier variants', async () => {
    const counted = (count: number) => specsOf({ 'a.yml': `- {prompt: A cat, count: ${count}}` });
    expect((await counted(3)).slice(0, 2)).toEqual(await counted(2));
  });
});

describe('ids and paths', () => {
  test('ids hold when other entries move', async () => {
    const [cat, dog] = await specsOf({ 'a.yml': '[A cat, A dog]' });
    const [movedDog, , movedCat] = await specsOf({ 'a.yml': '[A dog, A cow, A cat]' });
    expect([movedCat?.id, movedDog?.id]).toEqual([cat?.id, dog?.id]);
  });

  test('a clash names both places, over all files', async () => {
    expect(await problemsOf({ 'a.yml': '- {id: Hero, prompt: x}', 'b/c.yml': '- y\n- {id: hero, prompt: x}' })).toEqual(
      [
        'b/c.yml:2:3: The id `hero` is taken by the image of a.yml:1:3 (as `Hero`, which some systems take for the same name): give one of them an `id` of its own',
      ],
    );
    expect(await problemsOf({ 'a.yml': '- A cat\n- A dog\n- A cat!' })).toEqual([
      'a.yml:3:3: The id `a-cat` is taken by the image of a.yml:1:3: give one of them an `id` of its own',
    ]);
    expect(await problemsOf({ 'a.yml': '- {id: x, prompt: p, count: 2}\n- {id: x-2, prompt: p}' })).toEqual([
      'a.yml:2:3: The id `x-2` is taken by the image of a.yml:1:3: give one of them an `id` of its own',
    ]);
  });

  test('two images in one place are a problem, also when the paths differ in case or encoding only', async () => {
    const two = (a: string, b: string) =>
      problemsOf({ 'a.yml': `- {id: a, prompt: x, output: ${a}}\n- {id: b, prompt: x, output: ${b}}` });
    expect(await two('img/x.png', 'img/x.webp')).toEqual([
      'a.yml:2:3: The image `b` would go to `img/x`, where `a` of a.yml:1:3 goes',
    ]);
    expect(await two('img/x', 'Img/X')).toEqual([
      'a.yml:2:3: The image `b` would go to `Img/X`, where `a` of a.yml:1:3 goes (as `img/x`, which some systems take for the same name)',
    ]);
    expect(await two('é', 'e\u0301')).toHaveLength(1);
    expect(await two('Straße', 'STRASSE')).toHaveLength(1);
  });

  test('a file of one image that is a folder of another is a problem, whichever comes first', async () => {
    const two = (a: string, b: string) =>
      problemsOf({ 'a.yml': `- {id: a, prompt: x, output: ${a}}\n- {id: b, prompt: x, output: ${b}}` });
    expect(await two('o/a', 'O/A.png/deep/b')).toEqual([
      'a.yml:2:3: The image `b` would go into the folder `O/A.png`, which may be the file of `a` of a.yml:1:3',
    ]);
    expect(await two('o/a.webp/b', 'o/a')).toEqual([
      'a.yml:1:3: The image `a` would go into the folder `o/a.webp`, which may be the file of `b` of a.yml:2:3',
    ]);
    expect(
      await specsOf({ 'a.yml': '- {id: a, prompt: x, output: o/a}\n- {id: b, prompt: x, output: o/a/b}' }),
    ).toHaveLength(2);
  });

  test('no image makes a folder of the lock, nor takes a folder for the file of one of its widths', async () => {
    const at = (output: string) => `- {id: a, prompt: x, output: ${output}, convert: {widths: [640]}}`;
    const lock = 'generated-images/gpt-image.lock.json';
    expect(await problemsOf({ 'a.yml': at('Generated-Images/gpt-image.lock.json/a') })).toEqual([
      `a.yml:1:30: The file of \`a\` cannot be "Generated-Images/gpt-image.lock.json/a": \`${lock}\` is the lock's file, not a folder`,
    ]);
    const workspace = await workspaceWith({ 'a.yml': at('o/a') });
    await mkdir(path.join(workspace, 'o/a-640w.webp'), { recursive: true });
    expect(await problemsIn(specsIn(workspace, { 'prompts-file': 'a.yml' }))).toEqual([
      'a.yml:1:30: The file of `a` cannot be "o/a": `o/a-640w` with an image\'s extension is a folder',
    ]);
    expect(await specsOf({ 'a.yml': at(lock) })).toHaveLength(1);
  });

  test('no image goes to the workflows, by way of the working directory either', async () => {
    const workspace = await workspaceWith({ '.github/a.yml': '- {id: a, prompt: x, output: workflows/x}' });
    const inputs = { 'prompts-file': 'a.yml', 'working-directory': '.github' };
    expect(await problemsIn(specsIn(workspace, inputs))).toEqual([
      '.github/a.yml:1:30: The file of `a` cannot be "workflows/x": it leads to `.github/workflows`',
    ]);
    const inline = { prompt: 'A cat', 'output-dir': '.github/workflows' };
    expect(await problemsIn(specsIn(workspace, inline))).toEqual([
      'Input `output-dir` is `.github/workflows`: it leads to `.github/workflows`',
    ]);
  });

  test('`output` knows id, slug, dir and variables, and ends up below the working directory', async () => {
    const content =
      '- {id: hero, prompt: A red cat, output: "{{dir}}/{{topic}}/{{slug}}/{{id}}.jpeg", vars: {topic: pets}}\n- {prompt: A dog, output: folder/}';
    const workspace = await workspaceWith({ 'site/docs/images.yml': content });
    const specs = await specsIn(workspace, { 'prompts-file': 'docs/images.yml', 'working-directory': 'site' });
    expect(specs.map(({ stem }) => stem)).toEqual(['site/docs/pets/a-red-cat/hero', 'site/folder/a-dog']);
    expect(specs[0]?.source).toEqual({ file: 'site/docs/images.yml', line: 1, column: 3 });
  });

  test('`dir` of a file in the working directory itself is a dot, so that no path becomes absolute', async () => {
    expect((await specOf('a.yml', '- {id: x, prompt: p, output: "{{dir}}/{{id}}"}')).stem).toBe('x');
  });

  test('a path that climbs out only once its template is filled is refused', async () => {
    expect(await problemsOf({ 'a.yml': '- {id: x, prompt: p, output: "{{up}}/x", vars: {up: ../..}}' })).toEqual([
      'a.yml:1:30: The file of `x` cannot be "../../x": it leads out of the working directory',
    ]);
  });
});

test('files come in their order, and the problems of all of them at once', async () => {
  const files = { 'b.txt': 'one\n', 'a.jsonl': '{"prompt":"two"}', 'c.csv': 'prompt\nthree' };
  expect((await specsOf(files)).map(({ prompt }) => prompt)).toEqual(['one', 'two', 'three']);
  const problems = await problemsOf({
    'b.json': '[1,]',
    'a.csv': 'id\nx',
    'c.yml': 'a: [',
    'd.yml': '- {prompt: x, resolution: 3K}',
  });
  expect(new Set(problems.map((problem) => problem.split(':')[0]))).toEqual(
    new Set(['b.json', 'a.csv', 'c.yml', 'd.yml']),
  );
});

test('a file that is not there hides no problem of the others', async () => {
  expect(await problemsOf({ 'a.json': '[7]' }, { 'prompts-file': 'nope.yml\na.json' })).toEqual([
    'Input `prompts-file` names `nope.yml`: there is no such file',
    'a.json:1:2: The image is the number `7`: allowed is a prompt, or an object such as `{prompt, resolution}`',
  ]);
});

test('a prompt of 20,000 characters is fine, one more is not, prefix and suffix included', async () => {
  const prompt = 'x'.repeat(19_996);
  expect(await problemsOf({ 'a.yml': `defaults: {suffix: abc}\nimages: [${prompt}]` })).toEqual([]);
  expect(await problemsOf({ 'a.yml': `defaults: {suffix: abcd}\nimages: [${prompt}]` })).toEqual([
    'a.yml:2:10: The prompt has 20,001 characters with prefix and suffix, allowed are 20,000 (in UTF-16 code units: an emoji counts as two)',
  ]);
  expect(await problemsOf({ 'a.json': '["\\ud800"]' })).toEqual([
    'a.json:1:2: The prompt holds half a character (a lone surrogate), which no request can carry',
  ]);
});

describe('how files are derived', () => {
  const inputs = { convert: 'format=webp\nquality=82' };
  const files = {
    'a.yml': `defaults: {convert: {format: avif}}
images:
  - {id: plain, prompt: x}
  - {id: own, prompt: y, convert: {width: 800, widths: [400, 200]}}
  - {id: none, prompt: z, convert: false}`,
    'b.md': '---\ntitle: T\nimage: {prompt: w, convert: {format: jpeg}}\n---\n',
    'c.csv': 'id,prompt,convert\nc1,v,false\nc2,u,"{""format"":""png""}"\nc3,t,\n',
  };

  test('is what the image says, all of it, else the defaults, else the input', async () => {
    const specs = await specsIn(await workspaceWith(files), { 'prompts-file': 'a.yml\nb.md\nc.csv', ...inputs });
    expect(specs.map(({ id, convert }) => [id, convert])).toEqual([
      ['plain', { format: 'avif' }],
      ['own', { width: 800, widths: [200, 400] }],
      ['none', undefined],
      ['b', { format: 'jpeg' }],
      ['c1', undefined],
      ['c2', { format: 'png' }],
      ['c3', { format: 'webp', quality: 82 }],
    ]);
  });

  test('is no part of the fingerprint', async () => {
    const folder = await workspaceWith({});
    const [plain, converted] = await Promise.all([
      specsIn(folder, { prompt: 'a fox' }),
      specsIn(folder, { prompt: 'a fox', ...inputs }),
    ]);
    expect(converted[0]).toEqual({ ...plain[0], convert: { format: 'webp', quality: 82 } });
  });
});

describe('many images', () => {
  test('a thousand with five thousand variables each are quick, right or wrong', async () => {
    const vars = Array.from({ length: 5000 }, (_, index) => `  v${index}: x${index}\n`).join('');
    const images = Array.from({ length: 1000 }, (_, index) => `  - {id: i${index}, prompt: "{{v${index}}}"}\n`).join(
      '',
    );
    const specs = await specsOf({ 'a.yml': `vars:\n${vars}images:\n${images}` });
    expect([specs.length, specs.at(-1)?.prompt]).toEqual([1000, 'x999']);
    const problems = await problemsOf({ 'a.yml': `vars:\n${vars}images:\n${images.replaceAll('{{v', '{{w')}` });
    expect(problems).toHaveLength(100);
  });

  test('are refused above 200,000, over all files and variants', async () => {
    const refusal = (count: number) =>
      `Prompts files ask for ${count} images and more: allowed are 200000, all shards together`;
    const listed = 'p\n'.repeat(200_001);
    expect(await problemsOf({ 'a.txt': listed })).toEqual([`a.txt:1:1: ${refusal(200_001)}`]);
    const counted = `defaults: {count: 100}\nimages:\n${'  - p\n'.repeat(2001)}`;
    expect(await problemsOf({ 'a.yml': counted })).toEqual([`a.yml:1:1: ${refusal(200_100)}`]);
  });

  test('with one unknown key each are counted past a hundred', async () => {
    const wrong = specsOf({ 'a.yml': '- {promt: a}\n'.repeat(5000) });
    await expect(wrong).rejects.toMatchObject({ problems: { length: 100 }, more: 4900 });
  });

  test('do not make the keys of a map a matter of minutes', async () => {
    const keys = Array.from({ length: 30_000 }, (_, index) => `k${index}: 1\n`).join('');
    await expect(specsOf({ 'a.yml': `${keys}images: [a]\n` })).rejects.toMatchObject({ more: 29_900 });
    const columns = Array.from({ length: 30_000 }, (_, index) => `c${index}`).join(',');
    await expect(specsOf({ 'a.csv': `${columns},prompt\n` })).rejects.toMatchObject({ more: 29_900 });
  });
});

test('an alternative text has 20,000 characters, and not one more', async () => {
  const withAlt = (length: number) => problemsOf({ 'a.yml': `- {id: a, prompt: b, alt: ${'x'.repeat(length)}}` });
  expect(await withAlt(20_000)).toEqual([]);
  expect(await withAlt(20_001)).toEqual(['a.yml:1:27: `alt` has 20,001 characters, allowed are 20,000']);
});

describe('pick', () => {
  test('makes one of the variants the image, which keeps the id and the file; the others are numbered', async () => {
    const text =
      'images:\n- {id: hero, prompt: A cat, count: 3, pick: 2, output: "img/{{id}}.png", convert: {width: 64}}';
    const picked = await specsOf({ 'a.yml': text });
    expect(picked.map(({ id, stem, variant, variantOf, convert }) => [id, stem, variant, variantOf, convert])).toEqual([
      ['hero-1', 'img/hero-1', 1, 'hero', undefined],
      ['hero', 'img/hero', 2, undefined, { width: 64 }],
      ['hero-3', 'img/hero-3', 3, 'hero', undefined],
    ]);
    expect(picked[0]?.candidate).toEqual({ of: 'hero', stem: 'img/hero', count: 3, pick: 2 });
    const all = await specsOf({ 'a.yml': text.replace('pick: 2, ', '') });
    expect(picked.map(({ fingerprint }) => fingerprint)).toEqual(all.map(({ fingerprint }) => fingerprint));
  });

  test('may be given in the defaults, in CSV and in front matter', async () => {
    const pickOf = async (file: string, text: string) => (await specsOf({ [file]: text })).map(({ id }) => id);
    expect(
      await pickOf('a.yml', 'defaults: {count: 2, pick: 2}\nimages: [{id: a, prompt: A}, {id: b, prompt: B, pick: 1}]'),
    ).toEqual(['a-1', 'a', 'b', 'b-2']);
    expect(await pickOf('a.csv', 'id,prompt,count,pick\na,A,2,2\n')).toEqual(['a-1', 'a']);
    expect(await pickOf('a.md', '---\nimage: {prompt: A, count: 2, pick: 2}\n---\n')).toEqual(['a-1', 'a']);
  });

  test.each([
    [
      'a.yml',
      '- {prompt: A, pick: 2}',
      [
        'a.yml:1:21: `pick` is the number `2`, but there is no `count`: allowed is `pick` beside `count`, from 1 to that',
      ],
    ],
    [
      'a.yml',
      '- {prompt: A, count: 2, pick: 3}',
      ['a.yml:1:31: `pick` is the number `3`: allowed is a whole number from 1 to the `count` of the image, 2'],
    ],
    [
      'a.yml',
      '- {prompt: A, count: 2, pick: x}',
      ['a.yml:1:31: `pick` is `x`: allowed is a whole number from 1 to 100'],
    ],
    [
      'a.yml',
      'defaults: {pick: 3}\nimages: [{prompt: A}, {prompt: B}, {prompt: C, count: 2}]',
      [
        'a.yml:1:18: `pick` is the number `3`, but there is no `count`: allowed is `pick` beside `count`, from 1 to that',
        'a.yml:2:36: `pick` is the number `3`: allowed is a whole number from 1 to the `count` of the image, 2',
      ],
    ],
    [
      'a.md',
      '---\ntitle: T\nimage: {prompt: A, pick: 1}\n---\n',
      [
        'a.md:3:26: `pick` is the number `1`, but there is no `count`: allowed is `pick` beside `count`, from 1 to that',
      ],
    ],
    [
      'a.csv',
      'prompt,count,pick\nA,2,0\n',
      ['a.csv:2:1: `pick` is the number `0`: allowed is a whole number from 1 to 100'],
    ],
  ])('wrong in %s: %s', async (file, text, problems) => {
    expect(await problemsOf({ [file]: text })).toEqual(problems);
  });
});
