import { expect, test } from '@jest/globals';
import { numbered, numberedStems } from '../../src/image/numbered-path.ts';

test('only names after the first have a number', () => {
  expect([1, 2, 10].map((number) => numbered('a/b', number))).toEqual(['a/b', 'a/b-2', 'a/b-10']);
});

test('further files pass over the stems of other images', () => {
  expect(numberedStems('a', 4, new Set(['a-3', 'a-4']))).toEqual(['a', 'a-2', 'a-5', 'a-6']);
  expect(numberedStems('a', 1, new Set(['a']))).toEqual(['a']);
  expect(numberedStems('a', 0, new Set())).toEqual([]);
});
