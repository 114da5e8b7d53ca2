import { describe, expect, it } from '@jest/globals';
import { requestParts } from '../../../src/image/fingerprint.ts';
import type { ImageSpec } from '../../../src/image/image.ts';
import { arrangeCandidates, isUnpicked, settleCandidates, variantName } from '../../../src/plan/lock/candidates.ts';
import { type Lock, type LockEntry, lockOf } from '../../../src/plan/lock/lock.ts';
import { fileOf, generated, unchanged } from '../../support/outcomes.ts';
import { spec, variants } from '../../support/project.ts';

/** The entry of a variant, with a file or without. */
function entry(image: ImageSpec, over: Partial<LockEntry> = {}): LockEntry {
  const { fingerprint, variant } = image;
  const task = { taskId: `task-${variant}`, state: 'done', createdAt: '2026-01-01T00:00:00.000Z' } as const;
  return { fingerprint, ...task, files: [], request: requestParts(image), ...over };
}

const HERO = [fileOf('img/hero.png')];
const lockFor = (images: readonly ImageSpec[]): Lock =>
  lockOf(images.map((image) => [image.id, entry(image, image.id === 'hero' ? { files: HERO } : {})]));
const tasksIn = ({ images }: Lock) =>
  Object.fromEntries(Object.entries(images).map(([id, { taskId }]) => [id, taskId]));

describe('arrangeCandidates', () => {
  it('puts every entry under the id that its variant has now, and knows whose file is in the place', () => {
    const { lock, holders } = arrangeCandidates(lockFor(variants('hero', 3, 2)), variants('hero', 3, 3));
    expect(tasksIn(lock)).toEqual({ 'hero-1': 'task-1', 'hero-2': 'task-2', hero: 'task-3' });
    expect(holders.get('hero')).toMatchObject({ taskId: 'task-2', files: HERO });
  });

  it('knows variants of an edited prompt by their numbers, and of locks without parts by their keys', () => {
    const edited = variants('hero', 3, 1, { prompt: 'edited' });
    const before = lockFor(variants('hero', 3, 2));
    expect(tasksIn(arrangeCandidates(before, edited).lock)).toEqual({
      hero: 'task-1',
      'hero-2': 'task-2',
      'hero-3': 'task-3',
    });
    const old = lockOf(variants('hero', 3).map((image) => [image.id, entry(image, { request: {} })]));
    expect(tasksIn(arrangeCandidates(old, edited).lock)).toEqual({
      hero: 'task-1',
      'hero-2': 'task-2',
      'hero-3': 'task-3',
    });
  });

  it('leaves alone what only looks like a number', () => {
    const [alone] = [spec('hero-2', { variant: 1 })];
    const lock = lockOf([
      ['hero-2', entry(alone ?? spec(''), { taskId: 'its own' })],
      ['hero-2024', entry(spec('hero-2024'))],
    ]);
    expect(arrangeCandidates(lock, variants('hero', 3, 1)).lock).toEqual(lock);
  });

  it('makes room for the one that is picked where nobody asks for the last pick any more', () => {
    const { lock } = arrangeCandidates(lockFor(variants('hero', 4, 4)), variants('hero', 3, 2));
    expect(tasksIn(lock)).toEqual({ 'hero-1': 'task-1', hero: 'task-2', 'hero-3': 'task-3', 'hero-4': 'task-4' });
  });

  it('leaves the images of others as they are', () => {
    const lock = lockFor(variants('hero', 3, 2));
    expect(arrangeCandidates(lock, variants('hero', 3, 3), () => false)).toEqual({ lock, holders: new Map() });
  });
});

describe('settleCandidates', () => {
  const [, , picked] = variants('hero', 3, 3);
  const { lock, holders } = arrangeCandidates(lockFor(variants('hero', 3, 2)), variants('hero', 3, 3));
  const image = picked ?? spec('');

  it('takes the files from the old pick once the new one is in its place', () => {
    const after = settleCandidates(lock, [generated('hero', { spec: image, files: HERO })], holders);
    expect(tasksIn(after)).toEqual(tasksIn(lock));
    expect(after.images['hero-2']?.files).toEqual([]);
  });

  it('puts all back where the old pick stays', () => {
    const stays = unchanged('hero', { spec: image, files: HERO, oldPick: 2 });
    expect(settleCandidates(lock, [stays], holders)).toEqual(lockFor(variants('hero', 3, 2)));
  });
});

it('a variant has one name in its requests', () => {
  const names = [1, 2, 3].map((pick) => variants('hero', 3, pick).map((each) => variantName(each.id, entry(each))));
  for (const each of names) expect(each.slice(1)).toEqual(['hero-2', 'hero-3']);
  expect(variantName('alone-2', entry(spec('alone-2')))).toBe('alone-2');
});

it('an entry without a file is that of a candidate that was not picked, unless it waits', () => {
  expect(isUnpicked(entry(spec('a')))).toBe(true);
  expect(isUnpicked(entry(spec('a'), { files: HERO }))).toBe(false);
  expect(isUnpicked(entry(spec('a'), { state: 'pending' }))).toBe(false);
});
