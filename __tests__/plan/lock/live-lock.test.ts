import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { LiveLock } from '../../../src/plan/lock/live-lock.ts';
import { entryOf, lockOf } from '../../../src/plan/lock/lock.ts';
import { readLock } from '../../../src/plan/lock/lock-file.ts';
import { updateLock } from '../../../src/plan/lock/update-lock.ts';
import { lockEntry } from '../../support/lock-entry.ts';
import { generated } from '../../support/outcomes.ts';
import { MADE_AT, spec } from '../../support/project.ts';

const place = () => ({ workspace: mkdtempSync(path.join(tmpdir(), 'live-')), outputDir: 'img' });
const NAME = 'img/gpt-image.lock.json';

test('the lock is written with every image as it is named, beside what was there and what was moved', async () => {
  const { workspace, outputDir } = place();
  const before = lockOf([
    ['kept', lockEntry('t1')],
    ['old', lockEntry('t2')],
  ]);
  const move = { spec: spec('new'), fromId: 'old', entry: lockEntry('t2'), files: [], keepSource: false };
  const lock = new LiveLock({ workspace, outputDir }, before, { move: [move] });
  expect(existsSync(path.join(workspace, NAME))).toBe(false);
  const { files } = generated('a');
  lock.name({ spec: spec('a'), taskId: 't3', createdAt: MADE_AT, files });
  const first = await readLock(workspace, NAME);
  expect(Object.keys(first.images).sort()).toEqual(['a', 'kept', 'new']);
  lock.name({ spec: spec('b'), taskId: 't4', createdAt: MADE_AT, files });
  expect(Object.keys((await readLock(workspace, NAME)).images).sort()).toEqual(['a', 'b', 'kept', 'new']);
});

test('it says of an image what the lock says at the end', async () => {
  const { workspace, outputDir } = place();
  const image = generated('a', { timing: { startedAt: MADE_AT, finishedAt: MADE_AT } });
  const lock = new LiveLock({ workspace, outputDir }, lockOf([]), { move: [] });
  lock.name({ ...image, createdAt: MADE_AT });
  const end = updateLock(lockOf([]), [image], { move: [], prune: [] });
  expect(entryOf(await readLock(workspace, NAME), 'a')).toEqual(entryOf(end, 'a'));
});
