import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { EMPTY_LOCK, lockOf } from '../../../src/plan/lock/lock.ts';
import { readLock, writeLock } from '../../../src/plan/lock/lock-file.ts';
import { serializeLock } from '../../../src/plan/lock/lock-text.ts';

const LOCK = lockOf([
  [
    'a',
    {
      fingerprint: 'a'.repeat(64),
      taskId: 't',
      state: 'pending',
      files: [],
      createdAt: '2026-01-01T00:00:00.000Z',
      request: {},
    },
  ],
]);

describe('the lock as a file', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'lock-'));
    file = path.join(folder, 'new', 'gpt-image.lock.json');
  });

  it('is empty where there is none', async () => {
    expect(await readLock(folder, 'new/gpt-image.lock.json')).toEqual(EMPTY_LOCK);
  });

  it('is written into a new folder, whole, with nothing beside it, and read back', async () => {
    writeLock(file, LOCK);
    expect(readdirSync(path.dirname(file))).toEqual(['gpt-image.lock.json']);
    expect(readFileSync(file, 'utf8')).toBe(serializeLock(LOCK));
    expect(await readLock(folder, 'new/gpt-image.lock.json')).toEqual(LOCK);
  });

  it('is not touched when it says the same already', () => {
    writeLock(file, LOCK);
    const { ino } = statSync(file);
    writeLock(file, LOCK);
    expect(statSync(file).ino).toBe(ino);
  });

  it('is not made for an empty lock, but emptied when the last entry went', async () => {
    writeLock(file, EMPTY_LOCK);
    expect(existsSync(file)).toBe(false);
    writeLock(file, LOCK);
    writeLock(file, EMPTY_LOCK);
    expect(await readLock(folder, 'new/gpt-image.lock.json')).toEqual(EMPTY_LOCK);
  });

  it('leaves the old one and no scraps where writing fails', () => {
    writeFileSync(path.join(folder, 'plain'), '');
    expect(() => writeLock(path.join(folder, 'plain', 'lock.json'), LOCK)).toThrow();
    expect(readdirSync(folder)).toEqual(['plain']);
  });

  it('is called by its given name in an error', async () => {
    writeFileSync(path.join(folder, 'x.json'), '{');
    await expect(readLock(folder, 'x.json')).rejects.toThrow(/^x\.json:1:1: the lock/);
  });
});

it('is read up to 50 MB, and not with one byte more', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lock-'));
  const file = path.join(folder, 'gpt-image.lock.json');
  const text = serializeLock(LOCK);
  const long = (bytes: number) => text.replace('"t"', `"${'t'.repeat(1 + bytes - text.length)}"`);
  writeFileSync(file, long(50_000_000));
  expect((await readLock(folder, 'gpt-image.lock.json')).images['a']?.taskId).toHaveLength(50_000_001 - text.length);
  writeFileSync(file, long(50_000_001));
  await expect(readLock(folder, 'gpt-image.lock.json')).rejects.toThrow(
    'the lock has 50.0 MB: allowed are 50 MB, some 50,000 images',
  );
});
