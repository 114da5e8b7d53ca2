import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { oneLine } from '../../src/runtime/one-line.ts';

test.each([
  ['', ''],
  [' a ', ' a '],
  ['a\nb', 'a|b'],
  [' a \n\t\n b\n', ' a|b|'],
  ['\n', '|'],
])('%j becomes %j', (text, line) => {
  expect(oneLine(text, '|')).toBe(line);
});

test('is what a search for line breaks with the blanks around them gives', () => {
  const text = fc.string({ unit: fc.constantFrom('\n', ' ', '\t', '\r', 'a'), maxLength: 30 });
  fc.assert(fc.property(text, (given) => expect(oneLine(given, '|')).toBe(given.replace(/\s*\n\s*/g, '|'))));
});

test('a million blanks take no time', () => {
  expect(oneLine(`${'\t'.repeat(1_000_000)}a`, '|')).toHaveLength(1_000_001);
});
