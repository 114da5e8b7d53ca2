import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jsonFault } from '../../src/runtime/json-fault.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('jsonFault', () => {
  it.each([
    ['{"a": 1,}', 8, 'a key in double quotes is missing'],
    ['{"a" 1}', 5, '`:` is missing'],
    ['[1 2]', 3, '`,` is missing'],
    ['{"a": 1', 7, '`}` is missing'],
    ['// x\n1', 0, 'comments are not allowed'],
    ['"x', 0, 'the closing quote of this text is missing'],
    ['', 0, 'a value is missing'],
  ])('says where and why %j is no JSON', (text, offset, words) => {
    expect(jsonFault(text)).toEqual({ offset, words });
  });

  it('finds one exactly where JSON.parse throws: in JSON with a character too much, too few, or another', () => {
    const character = fc.oneof(
      fc.constantFrom('', ...'01.-+eE[]{},:"\\/ \t\n\u00a0\u2028\ufeff\0n'),
      fc.string({ maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.json(), fc.nat(), character, fc.boolean(), (json, at, put, isCut) => {
        const start = at % (json.length + 1);
        const text = json.slice(0, start) + put + json.slice(isCut ? start + 1 : start);
        expect(jsonFault(text) === undefined).toBe(isJson(text));
      }),
      { numRuns: 1000 },
    );
  });
});
