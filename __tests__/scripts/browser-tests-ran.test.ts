import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { notRun } from '../../scripts/browser-tests-ran.ts';

const REPORTER = './scripts/browser-tests-ran.ts';
const FILE = path.resolve('__tests__/report/gallery/gallery.browser.test.ts');
const RAN = { testFilePath: FILE, numPassingTests: 3, numFailingTests: 0, numPendingTests: 0, numTodoTests: 0 };

test.each([
  [[RAN], []],
  [[{ ...RAN, numPassingTests: 0, numFailingTests: 3 }], []],
  [[], ['was not run']],
  [[{ ...RAN, testFilePath: path.resolve('__tests__/other.test.ts') }], ['was not run']],
  [[{ ...RAN, numPendingTests: 2 }], ['2 tests of']],
  [[{ ...RAN, numTodoTests: 1 }], ['1 tests of']],
  [[{ ...RAN, numPassingTests: 0 }], ['no test of']],
])('a browser test counts if it really ran: %#', (results, words) => {
  expect(notRun([FILE], results)).toEqual(words.map((word) => expect.stringContaining(word)));
});

test('`npm test` fails in CI where browser tests were not run, and names them', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  expect(scripts['test']).toContain(`--reporters=${REPORTER}`);
  const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', `--reporters=${REPORTER}`];
  const nothing = ['--selectProjects', 'unit', '--passWithNoTests', '--testPathPatterns', 'no-such-test'];
  const env = { ...process.env, CI: 'true' };
  const { status, stderr } = spawnSync(process.execPath, [...jest, ...nothing], { env, encoding: 'utf8' });
  expect(stderr).toMatch(/^CI runs every browser test:\n(__tests__.*\.browser\.test\.ts was not run\n){3,}$/m);
  expect(status).toBe(1);
});
