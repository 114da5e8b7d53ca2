import { expect, test } from '@jest/globals';
import { withHouseStyle } from '../../../src/prompts/build/prompt-text.ts';

test.each([
  ['A cat', undefined, undefined, 'A cat'],
  ['A cat', 'House style:', 'flat vector', 'House style: A cat flat vector'],
  ['A cat', 'Style:\n', ', flat vector', 'Style:\nA cat, flat vector'],
  ['A cat', '  Style: ', '\n\nFlat.\n', 'Style: A cat\n\nFlat.'],
])('%j between %j and %j', (prompt, prefix, suffix, whole) => {
  expect(withHouseStyle(prompt, prefix, suffix)).toBe(whole);
});
