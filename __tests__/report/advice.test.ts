import { expect, test } from '@jest/globals';
import { nextStep } from '../../src/report/advice.ts';
import { failed } from '../support/outcomes.ts';

const error = { kind: 'gateway', message: '', charged: 'unknown', advice: 'Look it up.' } as const;

test('a failure says what to do about it', () => {
  expect(nextStep(failed('a', { error }))).toBe('Look it up.');
});

test('where the task may still give its image, running again asks it once more', () => {
  expect(nextStep(failed('a', { retrievable: true, error }))).toMatch(/^Look it up\. Run again: the task is asked/);
});
