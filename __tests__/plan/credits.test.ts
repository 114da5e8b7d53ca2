import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkCredits, creditsOf } from '../../src/plan/credits.ts';
import { InvalidInputError } from '../../src/runtime/problem.ts';
import { spec } from '../support/project.ts';

const priced = (credits: number) => ({ ...spec('a'), credits });

describe('creditsOf', () => {
  it('adds up, to three decimals', () => {
    expect(creditsOf([priced(0.1), priced(0.2), priced(5)])).toBe(5.3);
    expect(creditsOf([])).toBe(0);
  });

  it('is not known as soon as one price is not', () => {
    expect(creditsOf([priced(3), spec('b')])).toBeUndefined();
  });
});

describe('checkCredits', () => {
  it('refuses a run that is estimated above the limit, and no other', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 0, max: 60 }), (prices, limit) => {
        const paid = prices.map(priced);
        const check = (): void => checkCredits({ wanted: paid, paid }, limit);
        if (prices.reduce((sum, price) => sum + price, 0) > limit) expect(check).toThrow(InvalidInputError);
        else expect(check).not.toThrow();
      }),
    );
  });

  it('needs a price for every wanted resolution, paid for or not', () => {
    const wanted = [priced(3), { ...spec('b'), parameters: { resolution: '4K' } }];
    expect(() => checkCredits({ wanted, paid: [] }, 10)).toThrow(
      '`credits` names no price for every image: add `4K=…`',
    );
    expect(() => checkCredits({ wanted, paid: wanted }, undefined)).not.toThrow();
  });
});
