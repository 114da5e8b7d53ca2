import { afterAll, expect, test } from '@jest/globals';
import { problemsOf, removeWorkspaces, specsOf } from '../../support/workspace.ts';

afterAll(removeWorkspaces);

test('one prompt a line, as it stands, blank lines and comments skipped', async () => {
  const specs = await specsOf({ 'a.txt': '\uFEFF# animals\nA cat\r\n\n  A {{dog}} #1  \n#end' });
  expect(specs.map(({ prompt, source }) => [prompt, source])).toEqual([
    ['A cat', { file: 'a.txt', line: 2, column: 1 }],
    ['A {{dog}} #1', { file: 'a.txt', line: 4, column: 3 }],
  ]);
  expect(await problemsOf({ 'a.txt': '# nothing\n\n' })).toEqual(['a.txt:1:1: The file names no images']);
});
