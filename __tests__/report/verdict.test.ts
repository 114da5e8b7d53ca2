import { describe, expect, it, test } from '@jest/globals';
import type { Outcome } from '../../src/image/image.ts';
import { failureOf } from '../../src/report/verdict.ts';
import { failed, generated, pending, skipped, unchanged } from '../support/outcomes.ts';

const OTHER_SHARD = skipped('other', { wanted: false });
const STOPPED = skipped('stopped', { wanted: true });

describe('failureOf', () => {
  // What `any` and `all` say of the outcomes; `never` always lets them pass.
  test.each<{ of: string; outcomes: readonly Outcome[]; any: boolean; all: boolean }>([
    { of: 'nothing', outcomes: [], any: false, all: false },
    { of: 'all made', outcomes: [generated('a'), unchanged('b')], any: false, all: false },
    { of: 'all unchanged', outcomes: [unchanged('a')], any: false, all: false },
    { of: 'one of two failed', outcomes: [generated('a'), failed('b')], any: true, all: false },
    { of: 'one of two pending', outcomes: [generated('a'), pending('b')], any: true, all: false },
    { of: 'one of two skipped by a stop', outcomes: [generated('a'), STOPPED], any: true, all: false },
    { of: 'all failed', outcomes: [failed('a'), failed('b')], any: true, all: true },
    { of: 'the one wanted failed, others unchanged', outcomes: [unchanged('a'), failed('b')], any: true, all: true },
    { of: 'all pending', outcomes: [pending('a')], any: true, all: true },
    { of: 'all skipped by a stop', outcomes: [STOPPED], any: true, all: true },
    { of: 'all of another shard, or a dry run', outcomes: [OTHER_SHARD], any: false, all: false },
    { of: 'made, the rest of another shard', outcomes: [generated('a'), OTHER_SHARD], any: false, all: false },
    { of: 'failed, the rest of another shard', outcomes: [failed('a'), OTHER_SHARD], any: true, all: true },
  ])('$of: any $any, all $all', ({ outcomes, any, all }) => {
    const fails = (failOn: 'any' | 'all' | 'never') =>
      failureOf({ outcomes, failOn, publishFailures: [] }) !== undefined;
    expect({ any: fails('any'), all: fails('all'), never: fails('never') }).toEqual({ any, all, never: false });
  });

  it('says how many of how many, and what became of them', () => {
    const outcomes = [generated('a'), unchanged('u'), failed('b'), pending('c'), STOPPED, OTHER_SHARD];
    expect(failureOf({ outcomes, failOn: 'any', publishFailures: [] })).toBe(
      '3 of 4 wanted images are missing (1 failed, 1 pending, 1 skipped)',
    );
  });

  test.each(['any', 'all', 'never'] as const)('fails for what was not published, with `fail-on: %s`', (failOn) => {
    const publishFailures = ['The push was refused', 'The comment was refused'];
    expect(failureOf({ outcomes: [generated('a')], failOn, publishFailures })).toBe(publishFailures.join('; '));
  });

  it('joins both kinds of reasons', () => {
    expect(failureOf({ outcomes: [failed('a')], failOn: 'all', publishFailures: ['No push'] })).toBe(
      '1 of 1 wanted images are missing (1 failed); No push',
    );
  });
});
