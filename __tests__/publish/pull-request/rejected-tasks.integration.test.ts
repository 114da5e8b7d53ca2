import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { EMPTY_LOCK, type Lock, type LockEntry, lockOf } from '../../../src/plan/lock/lock.ts';
import { serializeLock } from '../../../src/plan/lock/lock-text.ts';
import { readBranch } from '../../../src/publish/commit/branch-state.ts';
import { lockEdit } from '../../../src/publish/commit/repository-changes.ts';
import { publishPullRequest } from '../../../src/publish/pull-request/pull-request.ts';
import { Fixture, NOTHING } from '../../support/github-fixture.ts';
import { lockEntry } from '../../support/lock-entry.ts';

const LOCK = 'images/gpt-image.lock.json';
const TARGET = { branch: 'gpt-image/daily', base: 'main' };

let fixture: Fixture;
beforeEach(async () => {
  fixture = await Fixture.start();
});
afterEach(() => fixture.close());

const lockWith = (tasks: Readonly<Record<string, string | LockEntry>>): Lock =>
  lockOf(Object.entries(tasks).map(([id, task]) => [id, typeof task === 'string' ? lockEntry(task) : task]));

/** Offers a lock; the one that the base has is what the plan was made with. */
async function offer(before: Lock, after: Lock): Promise<void> {
  const changes = { ...NOTHING, edits: [lockEdit({ path: LOCK, before, after })] };
  const settings = { labels: [], reviewers: [], assignees: [], draft: false };
  const result = await publishPullRequest({
    ...fixture.common,
    ...TARGET,
    changes,
    settings,
    renderBody: async () => '',
  });
  expect(result.kind).toBe('pull-request');
}

async function rejected(): Promise<Record<string, readonly string[]>> {
  const target = { kind: 'pull-request', ...TARGET } as const;
  const state = await readBranch({ git: fixture.git, target, lock: LOCK, toRepository: (file) => file });
  return Object.fromEntries(state.rejected);
}

test('what closed pull requests offered is turned down, each picture of an image', async () => {
  expect(await rejected()).toEqual({});
  await offer(EMPTY_LOCK, lockWith({ a: 'a-1', b: 'b-1' }));
  expect(await rejected()).toEqual({});
  await fixture.github.closePull(1);
  expect(await rejected()).toEqual({ a: ['a-1'], b: ['b-1'] });
  await offer(EMPTY_LOCK, lockWith({ a: 'a-2' }));
  await fixture.github.closePull(2);
  expect(await rejected()).toEqual({ a: ['a-1', 'a-2'], b: ['b-1'] });
});

test('even when its branch is deleted', async () => {
  await offer(EMPTY_LOCK, lockWith({ a: 'a-1' }));
  await fixture.github.closePull(1);
  fixture.run('update-ref', '-d', `refs/heads/${TARGET.branch}`);
  expect(await rejected()).toEqual({ a: ['a-1'] });
});

test('but not what the base had before it, even if it has another one since', async () => {
  await offer(EMPTY_LOCK, lockWith({ a: 'a-1' }));
  await fixture.github.merge(1);
  await offer(lockWith({ a: 'a-1' }), lockWith({ a: 'a-1', b: 'b-1' }));
  await fixture.github.closePull(2);
  expect(await rejected()).toEqual({ b: ['b-1'] });
  await fixture.land('main', { [LOCK]: serializeLock(lockWith({ a: 'a-2' })) });
  expect(await rejected()).toEqual({ b: ['b-1'] });
});

test('nor what came to the base by another way, nor what nobody has seen', async () => {
  const waiting = { ...lockEntry('c-1'), state: 'pending' } as const;
  await offer(EMPTY_LOCK, lockWith({ a: 'a-1', b: 'b-1', c: waiting }));
  await fixture.github.closePull(1);
  await fixture.land('main', { [LOCK]: serializeLock(lockWith({ a: 'a-1' })) });
  expect(await rejected()).toEqual({ b: ['b-1'] });
});

test('a lock that cannot be read any more is skipped, and each is asked for once', async () => {
  await offer(EMPTY_LOCK, lockWith({ a: 'a-1' }));
  await fixture.land(TARGET.branch, { [LOCK]: '{' });
  await fixture.github.closePull(1);
  expect(await rejected()).toEqual({});
  const paths = fixture.requests('GET', /^\/contents\//).map(({ path }) => path);
  expect(paths).toEqual([`/contents/${LOCK}`, `/contents/${LOCK}`]);
});

test('of candidates, the picked one alone was offered, whatever is picked next', async () => {
  const file = { path: 'images/a.png', sha256: 'a'.repeat(64), bytes: 1, width: 1, height: 1 };
  const picked = { ...lockEntry('a-picked', [file]), request: { variant: '2' } };
  const other = { ...lockEntry('a-other'), request: { variant: '1' } };
  await offer(EMPTY_LOCK, lockWith({ a: picked, 'a-1': other }));
  await fixture.github.closePull(1);
  expect(await rejected()).toEqual({ 'a-2': ['a-picked'] });
});
