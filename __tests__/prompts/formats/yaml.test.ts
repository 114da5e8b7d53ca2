import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { inPieces, readPieces, readYaml } from '../../../src/prompts/formats/yaml.ts';
import { anyText } from '../../support/any-text.ts';
import { problemsOf, removeWorkspaces, specsOf } from '../../support/workspace.ts';

afterAll(removeWorkspaces);

test.each([
  ['images:\n\t- a\n', ['a.yml:2:1: This is not YAML: a tab indents this line: use spaces']],
  ['- prompt: a\n \tid: b\n', ['a.yml:2:2: This is not YAML: a tab indents this line: use spaces']],
  ['a: 1\na: 2\n', ['a.yml:2:1: This is not YAML: Map keys must be unique']],
  [
    'a: [1,\nb: "x\n',
    [
      'a.yml:2:1: This is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
      'a.yml:3:1: This is not YAML: Missing closing "quote',
    ],
  ],
  [
    '- a\n---\n- b',
    ['a.yml:2:1: This is not YAML: Source contains multiple documents; please use YAML.parseAllDocuments()'],
  ],
  [
    '- *no',
    [
      'a.yml:1:1: The aliases (`*name`) of this YAML cannot be unfolded: Unresolved alias (the anchor must be set before the alias): no',
    ],
  ],
])('reports what is not YAML in %j', async (content, problems) => {
  expect(await problemsOf({ 'a.yml': content })).toEqual(problems);
});

test('refuses an anchor bomb', async () => {
  const levels = [...'bcdefghi'].map(
    (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`)}]\n`,
  );
  const bomb = `a: &a [${Array(9).fill('lol')}]\n${levels.join('')}images: *i\n`;
  expect(await problemsOf({ 'a.yml': bomb })).toEqual([
    'a.yml:1:1: The aliases (`*name`) of this YAML cannot be unfolded: Excessive alias count indicates a resource exhaustion attack',
  ]);
});

test('takes an anchor that every one of 1,000 images uses', async () => {
  const images = Array.from({ length: 1000 }, (_, index) => `  - {id: i${index}, prompt: A cat, vars: *style}`);
  const specs = await specsOf({
    'a.yml': `vars: &style {mood: calm}\ndefaults: {suffix: "{{mood}}"}\nimages:\n${images.join('\n')}`,
  });
  expect(specs).toHaveLength(1000);
  expect(specs.at(-1)?.prompt).toBe('A cat calm');
});

test('trims what block scalars leave behind', async () => {
  const [spec] = await specsOf({ 'a.yml': 'images:\n  - prompt: |\n      A cat\n      on a roof\n' });
  expect(spec).toMatchObject({ prompt: 'A cat\non a roof', source: { file: 'a.yml', line: 2, column: 5 } });
});

describe('a long list, read in pieces', () => {
  const image = fc.record(
    {
      id: fc.string(),
      prompt: anyText,
      count: fc.integer(),
      vars: fc.dictionary(fc.string(), fc.jsonValue()),
    },
    { requiredKeys: ['prompt'] },
  );

  test('is read exactly as in one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('a\n', 'a\nb\n\n', '- a\n- b\n'), image), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.boolean(),
        (images, isBare) => {
          const text = stringify(isBare ? images : { vars: { a: 1 }, images }, { lineWidth: 40 });
          const file = { path: 'a.yml', text };
          const whole = readYaml(file);
          const pieces = inPieces(text, { smallest: 0, items: 3 });
          const read = pieces && readPieces(file, pieces);
          if (read === undefined) return;
          expect(read.data).toEqual(whole.data);
          for (const index of images.keys()) {
            const path = isBare ? [index] : ['images', index];
            expect(read.locate(path)).toEqual(whole.locate(path));
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test.each([
    ['images:\n- a\n- b\n', 1],
    ['- |\n  a\n'.repeat(4), 2],
    ['# all\n- a\n- |+\n  b\n\n\n- c\n', 1],
    [`images:\n${'  - prompt: |\n      - x\n\n    # note\n    alt: y\n'.repeat(4)}`, 2],
  ])('cuts %j', (text, count) => {
    const pieces = inPieces(text, { smallest: 0, items: 3 });
    expect(pieces?.lists).toHaveLength(count);
    const file = { path: 'a.yml', text };
    expect(pieces && readPieces(file, pieces)?.data).toEqual(readYaml(file).data);
  });

  test.each([
    'images:\n- &a x\n- *a\n',
    'images:\n- a\ndefaults: {}\n',
    'vars:\n- a\nimages:\n- b\n',
    '---\n- a\n',
    'images: [a]\n',
    'images:\n-\n  prompt: a\n',
  ])('leaves %j whole', (text) => {
    expect(inPieces(text, { smallest: 0, items: 3 })).toBeUndefined();
  });

  test('reports problems with their places, as in one', async () => {
    const fine = Array.from({ length: 5500 }, (_, index) => `  - prompt: Number ${index}, ${'x'.repeat(20)}`).join(
      '\n',
    );
    const problems = await problemsOf({ 'a.yml': `images:\n${fine}\n  - promt: x\n    resolution: 3K\n` });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['a.yml:5502:5:', 'a.yml:5503:17:']);
    expect(await problemsOf({ 'a.yml': `images:\n${fine}\n  - "open\n` })).toEqual([
      'a.yml:5503:1: This is not YAML: Missing closing "quote',
    ]);
  });
});
