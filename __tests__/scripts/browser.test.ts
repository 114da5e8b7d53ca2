import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { firstProgram } from '../../scripts/browser.ts';

test('a browser is a file that can be started: no folder, no device, no text', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'browser-'));
  const text = path.join(folder, 'chromium');
  writeFileSync(text, 'not a program', { mode: 0o644 });
  const none = [path.join(folder, 'missing'), folder, devNull];
  expect(firstProgram(none)).toBeUndefined();
  expect(firstProgram([...none, process.execPath])).toBe(process.execPath);
  // Windows knows no such right.
  if (process.platform !== 'win32') expect(firstProgram([text])).toBeUndefined();
  rmSync(folder, { recursive: true });
});
