import { expect, test } from '@jest/globals';
import { foldName } from '../../src/image/fold-name.ts';

test.each([
  ['Straße', 'STRASSE'],
  ['STRAẞE', 'strasse'],
  ['ſet', 'SET'],
  ['ΟΔΟΣ', 'οδος'],
  ['οδοσ', 'οδος'],
  ['ﬁ', 'FI'],
  ['\u00e9', 'E\u0301'],
  ['\u212b', 'å'],
  ['K', 'k'],
])('%s and %s are one name', (one, other) => {
  expect(foldName(one)).toBe(foldName(other));
});

test.each([
  ['a', 'b'],
  ['é', 'e'],
  ['ss', 's'],
  ['ä', 'ae'],
])('%s and %s are two', (one, other) => {
  expect(foldName(one)).not.toBe(foldName(other));
});

test('every character folds to what its cases fold to, and folding once is enough', () => {
  for (let code = 0; code <= 0x10ffff; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    const folded = foldName(character);
    const others = [character.toLowerCase(), character.toUpperCase(), character.normalize('NFD'), folded];
    if (others.some((other) => other !== character && foldName(other) !== folded)) {
      throw new Error(`U+${code.toString(16)} folds to ${JSON.stringify(folded)}, and one of ${others} does not`);
    }
  }
});
