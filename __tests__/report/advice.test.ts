import { expect, test } from '@jest/globals';
import { nextStep, oldPickWords } from '../../src/report/advice.ts';
import { failed, specOf, unchanged } from '../support/outcomes.ts';

const error = { kind: 'gateway', message: '', charged: 'unknown', advice: 'Look it up.' } as const;

test('a failure says what to do about it', () => {
  expect(nextStep(failed('a', { error }))).toBe('Look it up.');
});

test('where the task may still give its image, running again asks it once more', () => {
  expect(nextStep(failed('a', { retrievable: true, error }))).toMatch(/^Look it up\. Run again: the task is asked/);
});

test('says why the candidate picked before stays, and what to do', () => {
  const candidate = { of: 'hero', count: 3, pick: 3, stem: 'img/hero' };
  const stays = unchanged('hero', { spec: specOf('hero', { candidate, variant: 3 }), oldPick: 2 });
  expect(oldPickWords(stays)).toBe(
    '`hero` stays candidate 2, which was picked before: `pick` is 3, which cannot be had now. Nothing was paid. Pick another, or have it generated again with `only: hero-3` and `regenerate: all`',
  );
  expect(oldPickWords(unchanged('a'))).toBe('');
});
