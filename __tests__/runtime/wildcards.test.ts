import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anything, literal, matchesSteps, type Step } from '../../src/runtime/wildcards.ts';

const steps = (pattern: string): Step[] =>
  [...pattern].map((each) =>
    each === '*'
      ? { test: anything, repeats: true }
      : each === '?'
        ? { test: anything, repeats: false }
        : literal(each),
  );

test('matches what a regular expression matches', () => {
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 8 });
  const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 10 });
  fc.assert(
    fc.property(pattern, text, (wild, name) => {
      const expression = new RegExp(`^${wild.replaceAll(/\*+/g, '.*').replaceAll('?', '.')}$`);
      expect(matchesSteps(steps(wild), name)).toBe(expression.test(name));
    }),
    { numRuns: 1000 },
  );
});

test('follows all ways at once where an expression would try them one by one', () => {
  expect(matchesSteps(steps(`${'*a'.repeat(100)}b`), 'a'.repeat(500))).toBe(false);
  expect(matchesSteps(steps('*'.repeat(50_000)), 'a')).toBe(true);
});
