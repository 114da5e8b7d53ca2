import { describe, expect, it, test } from '@jest/globals';
import { formatBytes, formatDuration, plural, shorten } from '../../src/report/format.ts';

test.each([
  [Number.NaN, '0 s'],
  [-5, '0 s'],
  [0, '0 s'],
  [0.6, '1 ms'],
  [850.4, '850 ms'],
  [1000, '1 s'],
  [9400, '9.4 s'],
  [9949, '9.9 s'],
  [9950, '10 s'],
  [59_499, '59 s'],
  [59_500, '1 min'],
  [125_000, '2 min 5 s'],
  [3_599_600, '1 h'],
  [5_400_000, '1 h 30 min'],
])('%d ms is %s', (milliseconds, words) => {
  expect(formatDuration(milliseconds)).toBe(words);
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1 kB'],
  [20_480, '20.5 kB'],
  [999_950, '1 MB'],
  [123_456_789, '123 MB'],
  [5e15, '5000 TB'],
])('%d bytes are %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words);
});

test('plural', () => {
  expect([0, 1, 2].map((count) => plural(count, 'image'))).toEqual(['0 images', '1 image', '2 images']);
});

describe('shorten', () => {
  it('keeps what fits, and marks a cut', () => {
    expect(shorten('abcd', 4)).toBe('abcd');
    expect(shorten('abcde', 4)).toBe('abc…');
  });

  it('cuts no character in two', () => {
    expect(shorten('ab🦊cd', 4)).toBe('ab…');
  });
});
