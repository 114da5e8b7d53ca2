import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';

test('CI runs the browser tests, whatever browser it has: where it finds none, they fail', () => {
  const env = { ...process.env, CI: 'true' };
  const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--selectProjects', 'e2e', '--listTests'];
  const files = execFileSync(process.execPath, jest, { env, encoding: 'utf8' });
  expect(files).toMatch(/gallery\.browser\.test\.ts/);
});
