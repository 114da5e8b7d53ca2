import { closeSync, ftruncateSync, openSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import {
  type Files,
  type Inputs,
  problemsIn,
  problemsOf,
  removeWorkspaces,
  specsIn,
  workspaceWith,
} from '../support/workspace.ts';

afterAll(removeWorkspaces);

const KEYS =
  '`id`, `prompt`, `aspect_ratio`, `resolution`, `quality`, `output_format`, `output`, `count`, `pick`, `alt`, `vars`, `convert`';

interface Case {
  readonly name: string;
  readonly files: Files;
  readonly errors: readonly string[];
  /** By default the only file. */
  readonly inputs?: Inputs;
}

const yaml = (text: string): Files => ({ 'p.yml': text });
const output = (value: string): Files => yaml(`- id: x\n  prompt: a cat\n  output: ${value}\n`);
const outputError = (value: string, reason: string): string =>
  `p.yml:3:11: The file of \`x\` cannot be "${value}": ${reason}`;
const id = (value: string): Files => yaml(`- id: ${value}\n  prompt: a cat\n`);

/** Each level ten of the one before: ten thousand million values from nine lines. */
const BOMB = Array.from({ length: 10 }, (_, level) => {
  const items = level === 0 ? Array(10).fill('x') : Array(10).fill(`*a${level - 1}`);
  return `  a${level}: &a${level} [${items.join(', ')}]`;
}).join('\n');

const CASES: readonly Case[] = [
  {
    name: 'a file that is not there',
    files: {},
    inputs: { 'prompts-file': 'gone.yml' },
    errors: ['Input `prompts-file` names `gone.yml`: there is no such file'],
  },
  { name: 'an empty file', files: yaml(''), errors: ['p.yml:1:1: The file names no images'] },
  { name: 'an empty list', files: yaml('images: []\n'), errors: ['p.yml:1:1: The file names no images'] },
  {
    name: 'YAML that does not parse',
    files: yaml('- prompt: "a cat\n- b\n'),
    errors: ['p.yml:3:1: This is not YAML: Missing closing "quote'],
  },
  {
    name: 'a tab in YAML',
    files: yaml('- prompt: a cat\n\tresolution: 2K\n'),
    errors: ['p.yml:2:1: This is not YAML: a tab indents this line: use spaces'],
  },
  {
    name: 'a YAML anchor bomb',
    files: yaml(`vars:\n${BOMB}\nimages: [a cat]\n`),
    errors: [
      'p.yml:1:1: The aliases (`*name`) of this YAML cannot be unfolded: Excessive alias count indicates a resource exhaustion attack',
    ],
  },
  {
    name: 'a key that is nearly right, and a value that is not',
    files: yaml('- prompt: a cat\n  aspectratio: "1:1"\n  resolution: 3K\n'),
    errors: [
      `p.yml:2:3: Unknown key \`aspectratio\`: did you mean \`aspect_ratio\`? Allowed are ${KEYS}`,
      'p.yml:3:15: `resolution` is `3K`: allowed is `1K`, `2K`, `4K`',
    ],
  },
  {
    name: 'a prompt that its suffix makes too long',
    files: yaml(`defaults:\n  suffix: in oil\nimages:\n  - ${'x'.repeat(19_994)}\n`),
    errors: [
      'p.yml:4:5: The prompt has 20,001 characters with prefix and suffix, allowed are 20,000 (in UTF-16 code units: an emoji counts as two)',
    ],
  },
  {
    name: 'an output that climbs out',
    files: output('../x.png'),
    errors: [outputError('../x.png', 'it leads out of the working directory')],
  },
  {
    name: 'an output that is absolute',
    files: output('/etc/x.png'),
    errors: [outputError('/etc/x.png', 'it is absolute, allowed is a path below the working directory')],
  },
  {
    name: "an output in git's folder",
    files: output('.git/x.png'),
    errors: [outputError('.git/x.png', '".git" is git\'s own folder')],
  },
  {
    name: 'an output that climbs out once its template is filled',
    files: output('"{{up}}/x"\n  vars: {up: a/../..}'),
    errors: [outputError('a/../../x', 'it leads out of the working directory')],
  },
  {
    name: 'a template with an unknown name, and with one of a prototype',
    files: yaml('vars: {animal: otter}\nimages:\n  - A {{anmal}}\n  - A {{constructor}}\n'),
    errors: [
      'p.yml:3:5: `prompt` uses `{{anmal}}`, which is not known: did you mean `animal`? Known are `animal`',
      'p.yml:4:5: `prompt` uses `{{constructor}}`, which is not known. Known are `animal`',
    ],
  },
  {
    name: 'an id with a slash',
    files: id('a/b'),
    errors: ['p.yml:1:7: `id` is "a/b": it holds "/", allowed are letters, digits, `-`, `_` and `.`'],
  },
  { name: 'an id of dots', files: id('..'), errors: ['p.yml:1:7: `id` is "..": it may not begin or end with a dot'] },
  {
    name: 'an id that ends in a space',
    files: id('"a "'),
    errors: ['p.yml:1:7: `id` is "a ": it may not begin or end with a space'],
  },
  {
    name: "a device's name as id",
    files: id('CON'),
    errors: ['p.yml:1:7: `id` is "CON": Windows keeps this name for a device'],
  },
  {
    name: 'an id of 300 characters',
    files: id('x'.repeat(300)),
    errors: [`p.yml:1:7: \`id\` is \`${'x'.repeat(80)}…\` (300 characters): allowed is at most 100 characters`],
  },
  {
    name: 'one id in two files, also in another case',
    files: { 'a.yml': '- {id: Fox, prompt: a}\n', 'b.yml': '- {id: fox, prompt: b}\n- {id: Fox, prompt: c}\n' },
    inputs: { 'prompts-file': '*.yml' },
    errors: [
      'b.yml:1:3: The id `fox` is taken by the image of a.yml:1:3 (as `Fox`, which some systems take for the same name): give one of them an `id` of its own',
      'b.yml:2:3: The id `Fox` is taken by the image of a.yml:1:3: give one of them an `id` of its own',
    ],
  },
  {
    name: 'two images with one file, also in another case',
    files: yaml('- {id: a, prompt: a, output: img/One}\n- {id: b, prompt: b, output: img/one.png}\n'),
    errors: [
      'p.yml:2:3: The image `b` would go to `img/one`, where `a` of p.yml:1:3 goes (as `img/One`, which some systems take for the same name)',
    ],
  },
  {
    name: 'CSV without the column that matters, and with one that is not known',
    files: { 'p.csv': 'id,promt\na,A cat\n' },
    errors: [
      `p.csv:1:1: Unknown column \`promt\`: did you mean \`prompt\`? Allowed are ${KEYS}`,
      'p.csv:1:1: The header has no column `prompt`',
    ],
  },
  {
    name: 'one broken line of a thousand in JSONL',
    files: {
      'p.jsonl': Array.from({ length: 1000 }, (_, n) => (n === 616 ? '{"prompt": "x"' : `{"prompt": "cat ${n}"}`)).join(
        '\n',
      ),
    },
    errors: ['p.jsonl:617:15: This is not JSON: `}` is missing'],
  },
  {
    name: 'front matter that is not YAML, and that is not TOML',
    files: { 'a.md': '---\ntitle: [a\n---\n', 'b.md': '+++\ntitle = "a\n+++\n' },
    inputs: { 'prompts-file': '*.md', 'prompt-template': '{{title}}' },
    errors: [
      'a.md:3:1: This is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
      'b.md:2:12: This is not TOML: Newline (0x0A) not allowed in basic strings',
    ],
  },
];

describe('what is wrong in a prompts file is reported with its place', () => {
  test.each(CASES)('$name', async ({ files, inputs, errors }) => {
    expect(await problemsOf(files, inputs)).toEqual(errors);
  });

  test('a symbolic link on the way', async () => {
    const workspace = await workspaceWith(output('pictures/x'));
    symlinkSync('..', path.join(workspace, 'pictures'));
    const error = outputError('pictures/x', '`pictures` is a symbolic link');
    expect(await problemsIn(specsIn(workspace, { 'prompts-file': 'p.yml' }))).toEqual([error]);
  });

  test('a file of 100 MB is not even read', async () => {
    const workspace = await workspaceWith({});
    const file = openSync(path.join(workspace, 'huge.yml'), 'w');
    ftruncateSync(file, 100_000_000);
    closeSync(file);
    const error = 'huge.yml:1:1: The file has 100.0 MB: allowed are 20 MB a prompts file, so split it';
    expect(await problemsIn(specsIn(workspace, { 'prompts-file': 'huge.yml' }))).toEqual([error]);
  });
});
