import { afterAll, expect, test } from '@jest/globals';
import { problemsOf, removeWorkspaces, specsOf } from '../../support/workspace.ts';

afterAll(removeWorkspaces);

test('byte order mark, quotes, line breaks in cells, blank lines and empty cells', async () => {
  const content =
    '\uFEFFid,prompt,count,resolution,vars\r\none,"A cat,\r\non a ""roof""",,,\r\n\r\n,"A {{x}}",2,4K,"{""x"":""dog""}"\r\n';
  const specs = await specsOf({ 'a.csv': content });
  expect(specs.map(({ id, prompt, parameters, source }) => [id, prompt, parameters.resolution, source?.line])).toEqual([
    ['one', 'A cat,\non a "roof"', '1K', 2],
    ['a-dog', 'A dog', '4K', 5],
    ['a-dog-2', 'A dog', '4K', 5],
  ]);
});

test.each([
  ['id,alt\na,b\n', ['a.csv:1:1: The header has no column `prompt`']],
  ['prompt;alt\nx;y\n', ['a.csv:1:1: The header has semicolons: allowed are cells separated by commas']],
  ['prompt,prompt\na,b\n', ['a.csv:1:1: The column `prompt` is here twice']],
  [
    'prompt,quallity\na,b\n',
    [
      'a.csv:1:1: Unknown column `quallity`: did you mean `quality`? Allowed are `id`, `prompt`, `aspect_ratio`, `resolution`, `quality`, `output_format`, `output`, `count`, `pick`, `alt`, `vars`, `convert`',
    ],
  ],
  [
    'prompt,alt\n"x\ny",z\na,b,c\nd\n',
    [
      'a.csv:4:1: The row has 3 cells, the header has 2: put a cell that holds a comma in "quotes"',
      'a.csv:5:1: The row has 1 cell, the header has 2: put a cell that holds a comma in "quotes"',
    ],
  ],
  [
    'prompt,count,vars\nx,many,y\n',
    [
      'a.csv:2:1: `vars` is not JSON: a text or a key needs double quotes around it',
      'a.csv:2:1: `count` is `many`: allowed is a whole number from 1 to 100',
    ],
  ],
  ['prompt,vars\nx,1\n', ['a.csv:2:1: `vars` is the number `1`: allowed is names with values']],
  [
    'prompt,convert\nx,"{""format"": ""webp"",}"\ny,"{""width"": 1"\n',
    [
      'a.csv:2:1: `convert` is not JSON: a key in double quotes is missing',
      'a.csv:3:1: `convert` is not JSON: `}` is missing',
    ],
  ],
  ['prompt,alt\n,x\n', ['a.csv:2:1: The image has no `prompt`']],
  [
    'prompt\n"x\n',
    ['a.csv:2:1: This is not CSV: Quote Not Closed: the parsing is finished with an opening quote at line 2'],
  ],
  ['prompt\n', ['a.csv:1:1: The file names no images']],
  ['', ['a.csv:1:1: The file names no images']],
])('what is wrong with %j', async (content, problems) => {
  expect(await problemsOf({ 'a.csv': content })).toEqual(problems);
});
