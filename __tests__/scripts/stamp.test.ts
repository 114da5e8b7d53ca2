import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { isBuiltFromSources } from '../../scripts/stamp.ts';

test('a built directory is known to be of these sources by its stamp alone, whatever the times of its files', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'stamp-'));
  const stamp = path.join(directory, 'sources.sha256');
  expect(isBuiltFromSources(directory)).toBe(false);
  execFileSync(process.execPath, ['scripts/stamp.ts', directory]);
  expect(isBuiltFromSources(directory)).toBe(true);
  const digit = readFileSync(stamp, 'utf8').startsWith('0') ? '1' : '0';
  writeFileSync(stamp, readFileSync(stamp, 'utf8').replace(/^./, digit));
  expect(isBuiltFromSources(directory)).toBe(false);
  rmSync(directory, { recursive: true });
});
