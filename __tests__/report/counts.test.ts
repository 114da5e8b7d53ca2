import { expect, test } from '@jest/globals';
import { countOutcomes, countWords } from '../../src/report/counts.ts';
import { failed, generated, pending, skipped, unchanged } from '../support/outcomes.ts';

const ALL = [pending('p'), generated('a'), skipped('s'), failed('f'), generated('b'), unchanged('u')];

test.each([
  { outcomes: [], words: 'no images' },
  { outcomes: [unchanged('a')], words: '1 unchanged' },
  { outcomes: [failed('a'), generated('b'), failed('c')], words: '1 generated, 2 failed' },
  { outcomes: ALL, words: '2 generated, 1 unchanged, 1 failed, 1 pending, 1 skipped' },
])('$words', ({ outcomes, words }) => {
  expect(countWords(countOutcomes(outcomes))).toBe(words);
});
