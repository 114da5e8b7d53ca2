import { afterEach, describe, expect, test } from '@jest/globals';
import { checkTarget } from '../../../src/publish/commit/check-target.ts';
import { defaultBranch, findTargets } from '../../../src/publish/commit/preflight.ts';
import { triggeringPull } from '../../../src/publish/github/event.ts';
import { InvalidInputError } from '../../../src/runtime/problem.ts';
import { readGitHubContext } from '../../../src/settings/github-context.ts';
import type { CommitSettings } from '../../../src/settings/read-settings.ts';
import { Fixture } from '../../support/github-fixture.ts';

const PUSH = {
  GITHUB_REPOSITORY: 'octo/site',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_WORKFLOW: 'Daily images',
  GITHUB_WORKFLOW_REF: 'octo/site/.github/workflows/Daily_Images.yml@refs/heads/main',
};
const PULL = {
  ...PUSH,
  GITHUB_REF: 'refs/pull/7/merge',
  GITHUB_HEAD_REF: 'feature',
  GITHUB_EVENT_NAME: 'pull_request',
};

const pullEvent = (from: string | null) => ({
  pull_request: { number: 7, head: { repo: from && { full_name: from } }, base: { repo: { full_name: 'octo/site' } } },
});

interface Given {
  readonly env?: Record<string, string>;
  readonly event?: unknown;
  readonly commit?: Partial<CommitSettings>;
  readonly comment?: boolean;
  readonly githubToken?: string;
}

function targets({ env = PUSH, event, commit = {}, comment = false, githubToken = 'ghs_test' }: Given) {
  const pullRequest = { labels: [], reviewers: [], assignees: [], draft: false };
  return findTargets({
    commit: { mode: 'none', message: 'm', frontMatter: [], pullRequest, ...commit },
    comment,
    githubToken,
    github: { ...readGitHubContext(env), event },
  });
}

describe('the commit goes', () => {
  test('nowhere unless it is asked for', () => {
    expect(targets({ githubToken: '' })).toEqual({ commit: { kind: 'off' }, comment: { kind: 'off' } });
  });

  test('to the branch of the run, or the one that is named', () => {
    expect(targets({ commit: { mode: 'push' } }).commit).toEqual({ kind: 'push', branch: 'main' });
    expect(targets({ commit: { mode: 'push', branch: 'images' } }).commit).toEqual({ kind: 'push', branch: 'images' });
  });

  test('to the head branch of a pull request of this repository', () => {
    const { commit } = targets({ env: PULL, event: pullEvent('octo/site'), commit: { mode: 'push' } });
    expect(commit).toEqual({ kind: 'push', branch: 'feature' });
  });

  test.each([['mallory/site'], [null]])('into the artifact alone for a fork (%s), with a notice', (from) => {
    const { commit, comment } = targets({
      env: PULL,
      event: pullEvent(from),
      commit: { mode: 'push' },
      comment: true,
      githubToken: '',
    });
    expect(commit).toEqual({ kind: 'fallback', notice: expect.stringContaining('fork') });
    expect(comment).toEqual({ kind: 'fallback', notice: expect.stringContaining('fork') });
  });

  test('to the base, never to a branch that a fork names, for `pull_request_target`', () => {
    const env = {
      ...PULL,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_HEAD_REF: 'release',
      GITHUB_EVENT_NAME: 'pull_request_target',
    };
    const event = pullEvent('mallory/site');
    expect(targets({ env, event, commit: { mode: 'push' }, comment: true })).toEqual({
      commit: { kind: 'push', branch: 'main' },
      comment: { kind: 'pull-request', number: 7 },
    });
  });

  test('to a pull request from a branch named after the workflow', () => {
    expect(targets({ commit: { mode: 'pull-request' } }).commit).toEqual({
      kind: 'pull-request',
      branch: 'gpt-image/daily-images',
      base: 'main',
    });
    const named = { mode: 'pull-request', branch: 'b', base: 'next' } as const;
    expect(targets({ commit: named }).commit).toEqual({ kind: 'pull-request', branch: 'b', base: 'next' });
    expect(defaultBranch({ workflowRef: '', workflow: 'Täglich: Bilder' })).toBe('gpt-image/taeglich-bilder');
    expect(defaultBranch({ workflowRef: '', workflow: '' })).toBe('gpt-image/images');
  });

  test.each([
    [
      'on a tag',
      { commit: { mode: 'push' }, env: { ...PUSH, GITHUB_REF: 'refs/tags/v1' } },
      /refs\/tags\/v1.*set `branch`/,
    ],
    [
      'on a tag, as a pull request',
      { commit: { mode: 'pull-request' }, env: { ...PUSH, GITHUB_REF: 'refs/tags/v1' } },
      /set `base`/,
    ],
    ['without a token', { commit: { mode: 'push' }, githubToken: '' }, /`github-token` is empty/],
    ['from a branch to itself', { commit: { mode: 'pull-request', branch: 'main' } }, /both `main`/],
  ] satisfies [string, Given, RegExp][])('nowhere %s, and the error says what to set', (_, given, words) => {
    expect(() => targets(given)).toThrow(InvalidInputError);
    expect(() => targets(given)).toThrow(words);
  });
});

describe('the comment goes', () => {
  test('to the pull request of the event, or of the event’s issue', () => {
    expect(targets({ env: PULL, event: pullEvent('octo/site'), comment: true }).comment).toEqual({
      kind: 'pull-request',
      number: 7,
    });
    const event = { issue: { number: 9, pull_request: {} } };
    expect(targets({ event, comment: true }).comment).toEqual({ kind: 'pull-request', number: 9 });
  });

  test.each([[undefined], [{}], [{ pull_request: { number: 'x' } }], [{ issue: { number: 1 } }], [[]]])(
    'nowhere for the event %j',
    (event) => {
      expect(triggeringPull({ ...readGitHubContext(PUSH), event })).toBeUndefined();
      expect(targets({ event, comment: true }).comment).toEqual({
        kind: 'fallback',
        notice: expect.stringContaining('no pull request'),
      });
    },
  );
});

describe('before anything is paid for', () => {
  let fixture: Fixture;
  afterEach(() => fixture.close());
  const check = (target: Parameters<typeof checkTarget>[1]) => checkTarget(fixture.git, target);

  test('the branch or the base must be there', async () => {
    fixture = await Fixture.start();
    await check({ kind: 'push', branch: 'main' });
    await check({ kind: 'pull-request', branch: 'new', base: 'main' });
    await expect(check({ kind: 'push', branch: 'gone' })).rejects.toThrow(/`commit: push`: .*`gone`.*set `branch`/);
    await expect(check({ kind: 'pull-request', branch: 'new', base: 'gone' })).rejects.toThrow(/`gone`.*set `base`/);
  });

  test('a token that may only read is found out', async () => {
    fixture = await Fixture.start({ faults: { missing: ['contents'] } });
    await expect(check({ kind: 'push', branch: 'main' })).rejects.toThrow('`contents: write`');
    await check({ kind: 'fallback', notice: '' });
    expect(fixture.requests('POST', /./)).toEqual([]);
  });
});
