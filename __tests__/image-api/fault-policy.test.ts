import { expect, test } from '@jest/globals';
import {
  chargedOnCreate,
  FAULT_POLICY,
  type FaultKind,
  kindOfCode,
  policyOf,
} from '../../src/image-api/fault-policy.ts';

test.each<[FaultKind, RegExp]>([
  ['no-credits', /^Add credits/],
  ['unauthorized', /`api-key`/],
  ['gateway', /Look the request up .* first: running again pays again if it was accepted/],
  ['internal-error', /^Run again/],
])('after `%s` people read what to do', (kind, advice) => {
  expect(policyOf(kind).advice).toMatch(advice);
});

test('only a request that may have been accepted may be charged', () => {
  const kinds = Object.keys(FAULT_POLICY).filter((kind): kind is FaultKind => kind in FAULT_POLICY);
  const unknown = kinds.filter((kind) => chargedOnCreate(kind) === 'unknown');
  expect(unknown).toEqual(['unanswered', 'gateway', 'unreadable']);
});

test('no code means two things', () => {
  const codes = Object.values(FAULT_POLICY).flatMap((policy): readonly number[] => policy.codes);
  expect(new Set(codes).size).toBe(codes.length);
  expect([kindOfCode(402), kindOfCode(504), kindOfCode(500)]).toEqual(['no-credits', 'gateway', undefined]);
});
