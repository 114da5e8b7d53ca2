import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, it } from '@jest/globals';
import { withPart, writeAtomically } from '../../src/runtime/write-atomically.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'write-'));
});

it('writes a text into a new folder, with nothing beside it', () => {
  writeAtomically(path.join(folder, 'new/a.txt'), 'a');
  writeAtomically(path.join(folder, 'new/a.txt'), 'b');
  expect(readdirSync(path.join(folder, 'new'))).toEqual(['a.txt']);
  expect(readFileSync(path.join(folder, 'new/a.txt'), 'utf8')).toBe('b');
});

it('leaves no scraps where writing fails', () => {
  writeFileSync(path.join(folder, 'plain'), '');
  expect(() => writeAtomically(path.join(folder, 'plain/a.txt'), 'a')).toThrow();
  expect(() => writeAtomically(folder, 'a')).toThrow();
  expect(readdirSync(folder)).toEqual(['plain']);
});

it('deletes a part that came to nothing, and keeps one that was renamed', async () => {
  const file = path.join(folder, 'a');
  const work = async (part: string): Promise<never> => {
    await writeFile(part, 'half');
    throw new Error('stopped');
  };
  await expect(withPart(file, work)).rejects.toThrow('stopped');
  expect(readdirSync(folder)).toEqual([]);
  await withPart(file, async (part) => {
    await writeFile(part, 'whole');
    await rename(part, file);
  });
  expect(readdirSync(folder)).toEqual(['a']);
});
