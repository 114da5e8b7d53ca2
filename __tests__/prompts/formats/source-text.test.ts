import { truncate } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { problemsIn, problemsOf, removeWorkspaces, specsIn, specsOf, workspaceWith } from '../../support/workspace.ts';

afterAll(removeWorkspaces);

test('a byte order mark is dropped in every format', async () => {
  const files = { 'a.yml': '\uFEFF- A cat', 'b.json': '\uFEFF["A dog"]', 'c.md': '\uFEFF---\nimage: A cow\n---\n' };
  expect((await specsOf(files)).map(({ prompt }) => prompt)).toEqual(['A cat', 'A dog', 'A cow']);
});

test('bytes that are not UTF-8 are named with their place', async () => {
  expect(await problemsOf({ 'a.yml': Buffer.from('- a\n- é\xff', 'latin1') })).toEqual([
    'a.yml:2:3: The file is not UTF-8 from here on: save it as UTF-8',
  ]);
  expect(await problemsOf({ 'a.yml': Buffer.from('\ufeff- a\n', 'utf16le') })).toEqual([
    'a.yml:1:1: The file is not UTF-8 from here on: save it as UTF-8',
  ]);
});

test('a file of 100 MB is refused', async () => {
  const workspace = await workspaceWith({ 'a.yml': '' });
  await truncate(path.join(workspace, 'a.yml'), 100_000_000);
  expect(await problemsIn(specsIn(workspace, { 'prompts-file': 'a.yml' }))).toEqual([
    'a.yml:1:1: The file has 100.0 MB: allowed are 20 MB a prompts file, so split it',
  ]);
});

test('a million lines and commas are read, and not one more', async () => {
  const text = (count: number) => `# ${','.repeat(count - 2)}\r\n- A cat\r`;
  expect(await problemsOf({ 'a.yml': text(1_000_000) })).toEqual([]);
  expect(await problemsOf({ 'a.yml': text(1_000_001) })).toEqual([
    'a.yml:1:1: The file has 1000001 lines and commas: allowed are 1000000 a prompts file, so split it',
  ]);
});

test.each([
  ['a.json', '['.repeat(100_000)],
  ['a.jsonl', '['.repeat(100_000)],
  ['a.yml', '['.repeat(50_000)],
  ['a.yaml', '- '.repeat(3000)],
  ['a.md', `+++\nimage = ${'['.repeat(100_000)}\n+++\n`],
])('%s whose values lie deeper than a parser goes is refused in words', async (file, text) => {
  expect(await problemsOf({ [file]: text })).toEqual([
    expect.stringMatching(
      `^${file}:\\d:1: (This is not (JSON|YAML|TOML)|The file cannot be read): values lie too deep in one another$`,
    ),
  ]);
});
