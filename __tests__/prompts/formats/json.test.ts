import { afterAll, expect, test } from '@jest/globals';
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
  ['{"images": [\n  {"prompt": nope}\n]}', "a.json:2:15: This is not JSON: Unexpected token 'o'"],
  ['[1,]', "a.json:1:4: This is not JSON: Unexpected token ']'"],
  ['["a"', "a.json:1:5: This is not JSON: Expected ',' or ']' after array element"],
  ['[', 'a.json:1:2: This is not JSON: Unexpected end of JSON input'],
  ["{'a': 1}", "a.json:1:2: This is not JSON: Expected property name or '}'"],
  ['[\n"a\tb"]', 'a.json:2:3: This is not JSON: Bad control character in string literal'],
  ['[] // no', 'a.json:1:4: This is not JSON: Unexpected non-whitespace character after JSON'],
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
    "a.jsonl:501:12: This is not JSON: Unexpected token '}'",
    'a.jsonl:701:31: `resolution` is `9K`: allowed is `1K`, `2K`, `4K`',
  ]);
  expect(await problemsOf({ 'a.jsonl': '\n\n' })).toEqual(['a.jsonl:1:1: The file names no images']);
});
