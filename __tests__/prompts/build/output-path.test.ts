import path from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { folderProblem, stemOf } from '../../../src/prompts/build/output-path.ts';
import { anyText } from '../../support/any-text.ts';

test.each([
  ['x', 'x'],
  ['img/hero.png', 'img/hero'],
  ['img/hero.JPEG', 'img/hero'],
  ['img/hero.v2', 'img/hero.v2'],
  ['./img//hero', 'img/hero'],
  ['a/../b', 'b'],
  ['img/', 'img/id'],
  ['./', 'id'],
  ['bilder/größe 1', 'bilder/größe 1'],
  ['.github/x', '.github/x'],
  ['.github/workflows-of-ours/x', '.github/workflows-of-ours/x'],
  ['.gitignore', '.gitignore'],
])('%s leads to %s', (output, stem) => {
  expect(stemOf(output, 'id')).toEqual({ ok: true, stem });
});

test.each([
  ['', 'it is empty'],
  ['  ', 'it is empty'],
  ['../x.png', 'it leads out of the working directory'],
  ['a/../../x', 'it leads out of the working directory'],
  ['..', 'it leads out of the working directory'],
  ['/etc/x.png', 'it is absolute, allowed is a path below the working directory'],
  ['C:/x', 'it is absolute, allowed is a path below the working directory'],
  ['c:x', 'it is absolute, allowed is a path below the working directory'],
  ['C:\\x', 'it holds a backslash, allowed is `/` between folders'],
  ['..\\x', 'it holds a backslash, allowed is `/` between folders'],
  ['.', 'it names no file'],
  ['.png', 'it names no file'],
  ['a/.png', 'it names no file'],
  ['.git/x.png', '".git" is git\'s own folder'],
  ['a/.GIT/x', '".GIT" is git\'s own folder'],
  ['.git', '".git" is git\'s own folder'],
  ['git~1/x', '"git~1" is git\'s own folder'],
  ['.git /x', '".git " begins or ends with a space, or ends with a dot'],
  ['.git./x', '".git." begins or ends with a space, or ends with a dot'],
  ['.g\u200cit/x', '".g\\u{200c}it" holds "\\u{200c}", which not every system allows in a file name'],
  ['.git::$INDEX_ALLOCATION/x', '".git::$INDEX_ALLOCATION" holds ":", which not every system allows in a file name'],
  ['a\u0000b', '"a\\u0000b" holds "\\u0000", which not every system allows in a file name'],
  ['a?', '"a?" holds "?", which not every system allows in a file name'],
  ['...', '"..." begins or ends with a space, or ends with a dot'],
  ['a/ b', '" b" begins or ends with a space, or ends with a dot'],
  ['.github/workflows/x', 'it leads to `.github/workflows`'],
  ['site/.GitHub/Workflows/deep/x', 'it leads to `.github/workflows`'],
  ['aux/x', '"aux" is a name Windows keeps for a device'],
  ['a/LPT1.x', '"LPT1.x" is a name Windows keeps for a device'],
  ['ü'.repeat(101), `"${'ü'.repeat(101)}" is longer than 200 bytes`],
  ['abcde/'.repeat(200), 'it is longer than 1024 bytes'],
])('%j is refused', (output, problem) => {
  expect(stemOf(output, 'id')).toEqual({ ok: false, problem });
});

test('a folder is checked by the same rules', () => {
  expect(['', '.', 'img', 'a/b/'].map(folderProblem)).toEqual([undefined, undefined, undefined, undefined]);
  expect(['..', '.git', '/x', 'con'].map(folderProblem)).not.toContain(undefined);
});

test('whatever the text, it is refused or leads inside, to where nothing is special', () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '/',
    '//',
    '\\',
    '.git',
    'GIT~1',
    'con',
    ' ',
    ':',
    '\u200d',
    '.png',
    'a',
    'é',
    '~',
    '$HOME',
    '%2e',
  );
  const output = fc.oneof(
    fc.string(),
    anyText,
    fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(output, (text) => {
      const result = stemOf(text, 'id');
      if (!result.ok) return;
      const resolved = path.resolve('/workspace', result.stem);
      expect(resolved).toBe(`/workspace/${result.stem}`);
      for (const segment of result.stem.split('/'))
        expect(segment).not.toMatch(/^(|\.{1,2}|\.git|git~\d)$|[\\<>:"|?*\p{Cc}]|[. ]$/iu);
    }),
    { numRuns: 5000 },
  );
});
