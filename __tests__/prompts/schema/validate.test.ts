import { afterAll, expect, test } from '@jest/globals';
import { problemsOf, removeWorkspaces } from '../../support/workspace.ts';

afterAll(removeWorkspaces);

const IMAGE_KEYS =
  '`id`, `prompt`, `aspect_ratio`, `resolution`, `quality`, `output_format`, `output`, `count`, `pick`, `alt`, `vars`, `convert`';

test.each([
  ['- promt: A cat', [`a.yml:1:3: Unknown key \`promt\`: did you mean \`prompt\`? Allowed are ${IMAGE_KEYS}`]],
  [
    '- {prompt: x, aspectRatio: "1:1"}',
    [`a.yml:1:15: Unknown key \`aspectRatio\`: did you mean \`aspect_ratio\`? Allowed are ${IMAGE_KEYS}`],
  ],
  ['- {prompt: x, zzz: 1}', [`a.yml:1:15: Unknown key \`zzz\`. Allowed are ${IMAGE_KEYS}`]],
  ['- {prompt: x, __proto__: 1}', [`a.yml:1:15: Unknown key \`__proto__\`. Allowed are ${IMAGE_KEYS}`]],
  ['- {prompt: x, resolution: 8K}', ['a.yml:1:27: `resolution` is `8K`: allowed is `1K`, `2K`, `4K`']],
  [
    '- {prompt: x, aspect_ratio: wide}',
    ['a.yml:1:29: `aspect_ratio` is `wide`: allowed is `auto` or `W:H` such as `16:9`'],
  ],
  [
    '- {prompt: x, aspect_ratio: "0:9"}',
    ['a.yml:1:29: `aspect_ratio` is `0:9`: allowed is `auto` or `W:H` such as `16:9`'],
  ],
  ['- {prompt: x, count: 0}', ['a.yml:1:22: `count` is the number `0`: allowed is a whole number from 1 to 100']],
  ['- {prompt: x, count: 101}', ['a.yml:1:22: `count` is the number `101`: allowed is a whole number from 1 to 100']],
  ['- {prompt: x, count: 1.5}', ['a.yml:1:22: `count` is the number `1.5`: allowed is a whole number from 1 to 100']],
  ['- {prompt: x, count: many}', ['a.yml:1:22: `count` is `many`: allowed is a whole number from 1 to 100']],
  [
    '- {prompt: x, id: 7}',
    ['a.yml:1:19: `id` is the number `7`: allowed is text, in quotes where it looks like a number'],
  ],
  ['- {prompt: x, vars: [a]}', ['a.yml:1:21: `vars` is a list: allowed is names with values']],
  ['- {prompt: x, alt: }', ['a.yml:1:20: `alt` is empty (null): allowed is text']],
  [
    '- prompt: true',
    [
      'a.yml:1:11: `prompt` is the boolean `true`: allowed is the prompt as text, in quotes where YAML would read something else',
    ],
  ],
  ['- 7', ['a.yml:1:3: The image is the number `7`: allowed is a prompt, or an object such as `{prompt, resolution}`']],
  ['- [a]', ['a.yml:1:3: The image is a list: allowed is a prompt, or an object such as `{prompt, resolution}`']],
  [
    '- ""',
    ['a.yml:1:3: `prompt` is empty: allowed is the prompt as text, in quotes where YAML would read something else'],
  ],
  [
    '- {prompt: x, convert: {format: gif, quality: 0, width: 1.5, widths: [640, 20000]}}',
    [
      'a.yml:1:33: `convert.format` is `gif`: allowed is `webp`, `jpeg`, `png`, `avif`',
      'a.yml:1:47: `convert.quality` is the number `0`: allowed is a whole number from 1 to 100',
      'a.yml:1:57: `convert.width` is the number `1.5`: allowed is a whole number of pixels from 1 to 16,383',
      'a.yml:1:76: `convert.widths.1` is the number `20000`: allowed is a whole number of pixels from 1 to 16,383',
    ],
  ],
  [
    '- {prompt: x, convert: {formt: webp}}',
    [
      'a.yml:1:25: Unknown key `formt`: did you mean `format`? Allowed are `format`, `quality`, `width`, `height`, `fit`, `widths`',
    ],
  ],
  [
    '- {prompt: x, convert: {fit: cover, width: 100}}',
    ['a.yml:1:30: `convert.fit` is `cover`: allowed is `cover` only with both `width` and `height`'],
  ],
  [
    '- {prompt: x, convert: true}',
    [
      'a.yml:1:24: `convert` is the boolean `true`: allowed is `false`, or keys with values such as `{format: webp, quality: 82, width: 1600}`',
    ],
  ],
  ['- {id: x}', ['a.yml:1:3: The image has no `prompt`']],
  ['- "  "', ['a.yml:1:3: The image has no `prompt`']],
])('an image of the wrong kind: %s', async (content, problems) => {
  expect(await problemsOf({ 'a.yml': content })).toEqual(problems);
});

test.each([
  ['', 'a.yml:1:1: The file names no images'],
  ['# nothing\n', 'a.yml:1:1: The file names no images'],
  ['[]', 'a.yml:1:1: The file names no images'],
  ['images: []', 'a.yml:1:1: The file names no images'],
  ['images:', 'a.yml:1:1: The file names no images'],
  ['{}', 'a.yml:1:1: `images` is missing: allowed is a list of images'],
  ['images: 3', 'a.yml:1:9: `images` is the number `3`: allowed is a list of images'],
  ['images: {a: b}', 'a.yml:1:9: `images` is an object: allowed is a list of images'],
  ['hello', 'a.yml:1:1: The file is `hello`: allowed is a list of images, or `images` with `defaults` and `vars`'],
  [
    'images: [x]\ndefaults: 3',
    'a.yml:2:11: `defaults` is the number `3`: allowed is keys with values, as an image has them',
  ],
  [
    'images: [x]\ndefaults: {sufix: y}',
    `a.yml:2:12: Unknown key \`sufix\`: did you mean \`suffix\`? Allowed are ${IMAGE_KEYS}, \`prefix\`, \`suffix\``,
  ],
  ['images: [x]\ndefaults: {resolution: 2k}', 'a.yml:2:24: `defaults.resolution` is `2k`: allowed is `1K`, `2K`, `4K`'],
])('a file of the wrong kind: %j', async (content, problem) => {
  expect(await problemsOf({ 'a.yml': content })).toEqual([problem]);
});

test('a key near `images` is suggested', async () => {
  expect(await problemsOf({ 'a.yml': 'image: [x]' })).toContain(
    'a.yml:1:1: Unknown key `image`: did you mean `images`? Allowed are `$schema`, `defaults`, `vars`, `images`',
  );
});

test('every problem of a file is reported at once, in the order of its lines', async () => {
  const content =
    'images:\n  - promt: A cat\n  - prompt: "{{name}}"\n  - resolution: 8K\n    count: 0\ndefaults: {quality: high}\n';
  const problems = await problemsOf({ 'a.yml': content });
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
    'a.yml:2:5:',
    'a.yml:3:13:',
    'a.yml:4:17:',
    'a.yml:5:12:',
  ]);
});

test('an image is still looked at where `defaults` are wrong', async () => {
  const problems = await problemsOf({ 'a.yml': 'defaults: 3\nimages: [{promt: x}, "{{unknown}}"]' });
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['a.yml:1:11:', 'a.yml:2:11:']);
});
