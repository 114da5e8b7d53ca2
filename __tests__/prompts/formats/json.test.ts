import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readJson } from '../../../src/prompts/formats/json.ts';
import { problemsOf, removeWorkspaces, specsOf } from '../../support/workspace.ts';

afterAll(removeWorkspaces);

test('a .json file is read with the places of its parts, tabs or not', async () => {
  const [spec] = await specsOf({ 'a.json': '{\n\t"$schema": "x",\n\t"images": [\n\t\t{"prompt": "A cat"}\n\t]\n}\n' });
  expect(spec).toMatchObject({ id: 'a-cat', source: { file: 'a.json', line: 4, column: 3 } });
  expect(await problemsOf({ 'a.json': '{"images":\n  [{"prompt": "x", "resolution": "3K"}]}' })).toEqual([
    'a.json:2:34: `resolution` is `3K`: allowed is `1K`, `2K`, `4K`',
  ]);
});

test.each([
  [
    '{"images": [\n  {"prompt": nope}\n]}',
    'a.json:2:14: This is not JSON: a text or a key needs double quotes around it',
  ],
  ['[1,]', 'a.json:1:4: This is not JSON: a value is missing'],
  ['["a"', 'a.json:1:5: This is not JSON: `]` is missing'],
  ['["a" "b"]', 'a.json:1:6: This is not JSON: `,` is missing'],
  ['{"a" 1}', 'a.json:1:6: This is not JSON: `:` is missing'],
  ['{"a": 1,}', 'a.json:1:9: This is not JSON: a key in double quotes is missing'],
  ['[', 'a.json:1:2: This is not JSON: `]` is missing'],
  ["{'a': 1}", 'a.json:1:2: This is not JSON: a text or a key needs double quotes around it'],
  [
    '[\n"a\tb"]',
    'a.json:2:1: This is not JSON: this text holds a control character: write a tab as `\\t`, a line break as `\\n`',
  ],
  ['["a', 'a.json:1:2: This is not JSON: the closing quote of this text is missing'],
  ['[] // no', 'a.json:1:4: This is not JSON: comments are not allowed'],
  ['[] []', 'a.json:1:4: This is not JSON: something follows after the end'],
  ['[{"prompt":"a",\n"prompt":"b"}]', 'a.json:2:1: This key is here twice'],
  ['', 'a.json:1:1: The file names no images'],
])('what is wrong with %j', async (content, problem) => {
  expect(await problemsOf({ 'a.json': content })).toEqual([problem]);
});

test('a .jsonl file has an image a line, and each broken line is named', async () => {
  const lines = Array.from({ length: 1000 }, (_, index) => `{"prompt": "Number ${index}"}`);
  expect(await specsOf({ 'a.jsonl': lines.join('\r\n') })).toHaveLength(1000);
  lines[500] = '{"prompt": }';
  lines[700] = '{"prompt": "x", "resolution": "9K"}';
  expect(await problemsOf({ 'a.jsonl': lines.join('\n') })).toEqual([
    'a.jsonl:501:12: This is not JSON: a value is missing',
    'a.jsonl:701:31: `resolution` is `9K`: allowed is `1K`, `2K`, `4K`',
  ]);
  expect(await problemsOf({ 'a.jsonl': '\n\n' })).toEqual(['a.jsonl:1:1: The file names no images']);
});

test('what JSON.parse refuses is refused with words and a place, and nothing else is', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"a"',
    '"',
    '1',
    '-',
    '.',
    'e',
    'null',
    '\\',
    '\t',
    '/',
    '//',
    'x',
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      fc.pre(text.trim() !== '');
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      const read = () => readJson({ path: 'a.json', text });
      if (isJson) expect(read).not.toThrow('This is not JSON');
      else expect(read).toThrow(/^a\.json:1:\d+: This is not JSON: (?!it cannot)/);
    }),
    { numRuns: 1000 },
  );
});
