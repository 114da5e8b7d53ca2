import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const page = readFileSync('docs/security.md', 'utf8');

/** The rows of the table of what holds, each with the tests that it names. */
const rows = page
  .slice(page.indexOf('## What holds'), page.indexOf('## What does not hold'))
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (rule|---) /.test(line))
  .map((row) => [row, [...row.matchAll(/`(__tests__\/[\w./-]+)`/g)].map(([, file = '']) => file)] as const);

it('docs/security.md names a test for each rule, and each of them is there', () => {
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter(([, tests]) => tests.length === 0)).toEqual([]);
  expect(rows.flatMap(([, tests]) => tests.filter((file) => !existsSync(file)))).toEqual([]);
});

it('SECURITY.md and SUPPORT.md promise fixes for the same versions', () => {
  const versionsOf = (file: string): string[] => {
    const text = readFileSync(file, 'utf8');
    const table = text.slice(text.search(/\| version \|/)).split('\n\n')[0] ?? '';
    return table.split('\n').map((row) => row.split('|')[1] ?? '');
  };
  expect(versionsOf('SECURITY.md')).toEqual(versionsOf('SUPPORT.md'));
});
