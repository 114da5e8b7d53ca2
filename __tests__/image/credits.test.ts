import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sumOfCredits } from '../../src/image/credits.ts';

test('prices of three decimals add up exactly, however many', () => {
  const thousandths = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { maxLength: 1000 });
  fc.assert(
    fc.property(thousandths, (prices) => {
      const exact = prices.reduce((sum, price) => sum + price, 0) / 1000;
      expect(sumOfCredits(prices.map((price) => price / 1000))).toBe(exact);
    }),
  );
});
