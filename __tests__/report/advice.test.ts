import { expect, test } from '@jest/globals';
import type { Charged } from '../../src/image/image.ts';
import { nextStep } from '../../src/report/advice.ts';
import { failed } from '../support/outcomes.ts';

test.each<[string, Charged, RegExp]>([
  ['no-credits', 'no', /^Add credits/],
  ['unauthorized', 'no', /`api-key`/],
  ['gateway', 'unknown', /Look the request up .* first/],
  ['of a later version', 'no', /^Run again/],
  ['of a later version', 'yes', /paid for/],
  ['of a later version', 'unknown', /pays again if it was accepted/],
  ['constructor', 'no', /^Run again/],
])('after `%s`, charged: %s', (kind, charged, words) => {
  expect(nextStep(failed('a', { error: { kind, message: '', charged } }))).toMatch(words);
});

test.each<[string, Charged, RegExp]>([
  ['gateway', 'unknown', /^Run again: the task is asked/],
  ['download', 'yes', /^Run again: the task is asked/],
  ['unauthorized', 'unknown', /`api-key`\. Run again: the task is asked/],
])('after `%s`, where the task may still give its image', (kind, charged, words) => {
  expect(nextStep(failed('a', { retrievable: true, error: { kind, message: '', charged } }))).toMatch(words);
});
