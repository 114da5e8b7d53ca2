import { readFileSync } from 'node:fs';
import { expect, it, test } from '@jest/globals';
import { codeBlocks } from '../support/code-blocks.ts';

const ENGLISH = 'README.md';
const CHINESE = 'README.zh-CN.md';

const linesOf = (page: string): string[] =>
  readFileSync(page, 'utf8')
    .replaceAll(/^```[\s\S]*?^```$/gm, '')
    .split('\n');

/** The levels of the headings, in order. */
const levelsOf = (page: string): string[] => linesOf(page).flatMap((line) => /^#+(?= )/.exec(line)?.[0] ?? []);

const cellsOf = (row: string): string[] =>
  row
    .slice(2, -2)
    .split(/ \| (?!\|)/)
    .map((cell) => cell.trim());

/** What no language changes in the rows of all tables: code, the targets of links, and whether a cell is empty. */
const rowsOf = (page: string): unknown[] =>
  linesOf(page)
    .filter((line) => line.startsWith('| '))
    .map(cellsOf)
    .map(([first = '', ...rest]) => [first.match(/`[^`]+`/g), rest.length, `${first} ${rest}`.match(/\]\([^)]+\)/g)]);

const linksOf = (page: string): string[] =>
  linesOf(page).flatMap((line) => [...line.matchAll(/\]\(([^#)][^)]*)\)/g)].map(([, target = '']) => target));

it('has the headings of the README, at their levels', () => {
  expect(levelsOf(CHINESE)).toEqual(levelsOf(ENGLISH));
});

it('has its tables, row by row', () => {
  expect(rowsOf(CHINESE)).toEqual(rowsOf(ENGLISH));
});

it('has its code, letter for letter', () => {
  const code = (page: string): string[] => codeBlocks(page).map(({ text }) => text);
  expect(code(CHINESE)).toEqual(code(ENGLISH));
});

it('leads where the README leads', () => {
  const shared = (page: string): string[] =>
    linksOf(page)
      .filter((target) => !/^README/.test(target))
      .sort();
  expect(shared(CHINESE)).toEqual(shared(ENGLISH));
});

test('every meaning in its tables is Chinese', () => {
  const meanings = linesOf(CHINESE)
    .filter((line) => /^\| `/.test(line))
    .filter((line) => !/write`/.test(line));
  expect(meanings.length).toBeGreaterThan(50);
  expect(meanings.filter((line) => !/\p{Script=Han}/u.test(line))).toEqual([]);
});
