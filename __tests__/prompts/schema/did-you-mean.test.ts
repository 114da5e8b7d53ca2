import { expect, test } from '@jest/globals';
import { didYouMean } from '../../../src/prompts/schema/did-you-mean.ts';

const KEYS = ['id', 'prompt', 'aspect_ratio', 'resolution', 'output', 'output_format'];

test.each([
  ['promt', ': did you mean `prompt`?'],
  ['Prompt', ': did you mean `prompt`?'],
  ['aspectRatio', ': did you mean `aspect_ratio`?'],
  ['aspect-ratio', ': did you mean `aspect_ratio`?'],
  ['outputFormat', ': did you mean `output_format`?'],
  ['ouput', ': did you mean `output`?'],
  ['xx', '.'],
  ['colour', '.'],
  ['x'.repeat(100_000), '.'],
])('%.20s', (word, words) => {
  expect(didYouMean(word, KEYS)).toBe(words);
});
