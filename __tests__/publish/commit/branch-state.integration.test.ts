import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { entryOf, type Lock, type LockFile, lockOf } from '../../../src/plan/lock/lock.ts';
import { serializeLock } from '../../../src/plan/lock/lock-text.ts';
import { readBranch } from '../../../src/publish/commit/branch-state.ts';
import { lockEdit } from '../../../src/publish/commit/repository-changes.ts';
import { publishPullRequest } from '../../../src/publish/pull-request/pull-request.ts';
import { Fixture } from '../../support/github-fixture.ts';
import { lockEntry } from '../../support/lock-entry.ts';
import { tinyPng } from '../../support/tiny-png.ts';

const LOCK = 'images/gpt-image.lock.json';
const BRANCH = 'gpt-image/daily';

let fixture: Fixture;
beforeEach(async () => {
  fixture = await Fixture.start();
});
afterEach(() => fixture.close());

const options = () => ({ git: fixture.git, lock: LOCK, toRepository: (file: string) => file });
const push = (branch = 'main') => readBranch({ ...options(), target: { kind: 'push', branch } });
const pull = () => readBranch({ ...options(), target: { kind: 'pull-request', branch: BRANCH, base: 'main' } });
const fileOf = (path: string, bytes: number): LockFile => ({
  path,
  bytes,
  sha256: 'f'.repeat(64),
  width: 1,
  height: 1,
});

test('a branch has its lock, and its files by their size', async () => {
  const retouched = tinyPng('retouched');
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'f'.repeat(64)}\nsize 9000\n`;
  await fixture.land('main', {
    [LOCK]: serializeLock(lockOf([['a', lockEntry('task')]])),
    'images/a.png': 'four',
    'images/b.png': retouched,
    'images/lfs.png': pointer,
  });
  const { lock, files } = await push();
  expect(entryOf(lock, 'a')?.taskId).toBe('task');
  const check = (path: string, bytes: number) => files.check(fileOf(path, bytes));
  expect(await check('images/a.png', 4)).toEqual({ kind: 'same' });
  expect(await check('images/a.png', 5)).toEqual({ kind: 'damaged' });
  expect(await check('images/b.png', 5)).toMatchObject({
    kind: 'altered',
    file: { path: 'images/b.png', bytes: retouched.length, width: 1, height: 1, format: 'png' },
  });
  expect(await check('images/lfs.png', 9000)).toEqual({ kind: 'same' });
  expect(await check('images/lfs.png', 9001)).toMatchObject({ kind: 'altered' });
  expect(await check('images/none.png', 4)).toEqual({ kind: 'absent' });
  expect(await check('images', 4)).toEqual({ kind: 'absent' });
  expect(await files.at('images/A')).toEqual(['images/a.png']);
  expect(await files.at('images/none')).toEqual([]);
  expect(await files.at('images/a.png/none')).toEqual([]);
  expect(await files.at('README')).toEqual([]);
  expect(await files.describe('images/b.png')).toMatchObject({ width: 1, bytes: retouched.length });
  expect(await files.describe('images/a.png')).toBeUndefined();
});

test('a checkout in a directory of the workspace is looked at from its top', async () => {
  await fixture.land('main', { 'top.png': 'four', 'images/a.png': 'four' });
  const toRepository = (file: string) => (file.startsWith('site/') ? file.slice(5) : undefined);
  const { files } = await readBranch({ ...options(), toRepository, target: { kind: 'push', branch: 'main' } });
  expect(await files.at('site/top')).toEqual(['site/top.png']);
  expect(await files.at('site/images/a')).toEqual(['site/images/a.png']);
  expect(await files.at('images/a')).toEqual([]);
  expect(await files.check(fileOf('images/a.png', 4))).toEqual({ kind: 'absent' });
});

test('a branch that is not there is empty, and a damaged lock is an error', async () => {
  expect(Object.keys((await push('nowhere')).lock.images)).toEqual([]);
  await fixture.land('main', { [LOCK]: '{' });
  await expect(push()).rejects.toThrow('the lock is no whole JSON');
});

test('what waits in the pull request counts, and what the base has besides', async () => {
  await fixture.land('main', { [LOCK]: serializeLock(lockOf([['m', lockEntry('base')]])), 'images/m.png': 'four' });
  await publishImage('a', lockOf([['m', lockEntry('base')]]));
  await fixture.land('main', { 'images/late.png': 'late' });
  const { lock, files } = await pull();
  expect(Object.keys(lock.images).sort()).toEqual(['a', 'm']);
  expect(await files.check(fileOf('images/a.png', 1))).toEqual({ kind: 'same' });
  expect(await files.check(fileOf('images/late.png', 4))).toEqual({ kind: 'same' });
  await fixture.github.closePull(1);
  expect(Object.keys((await pull()).lock.images)).toEqual(['m']);
});

test('ten daily runs with the pull request unmerged make each image once', async () => {
  const made: string[] = [];
  for (let day = 1; day <= 10; day += 1) {
    const wanted = Array.from({ length: Math.ceil(day / 3) }, (_, n) => `image-${n}`);
    const { lock, files } = await pull();
    for (const id of wanted) {
      const entry = entryOf(lock, id);
      if (entry !== undefined && (await files.check(fileOf(`images/${id}.png`, id.length))).kind === 'same') continue;
      made.push(id);
      await publishImage(id, lock);
    }
    if (day === 5) await fixture.land('main', { 'news.md': 'news' });
  }
  expect(made).toEqual(['image-0', 'image-1', 'image-2', 'image-3']);
  expect(fixture.github.state.pulls).toHaveLength(1);
});

async function publishImage(id: string, before: Lock): Promise<void> {
  const after = lockOf([...Object.entries(before.images), [id, lockEntry(id)]]);
  const changes = fixture.writes({ [`images/${id}.png`]: id }, { edits: [lockEdit({ path: LOCK, before, after })] });
  const settings = { labels: [], reviewers: [], assignees: [], draft: false };
  const target = { branch: BRANCH, base: 'main' };
  const result = await publishPullRequest({
    ...fixture.common,
    ...target,
    changes,
    settings,
    renderBody: async () => '',
  });
  expect(result.kind).toBe('pull-request');
}
