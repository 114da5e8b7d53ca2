import { globSync, readFileSync } from 'node:fs';
import type { Config } from 'jest';
import { hasBrowser } from './scripts/browser.ts';

const common: Config = {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } }],
  },
  modulePathIgnorePatterns: ['<rootDir>/lib', '<rootDir>/dist', '<rootDir>/demo-output'],
};

/** What runs the built bundle; `/` is `\\` on Windows. */
const BUNDLE = '[/\\\\]e2e[/\\\\].*\\.test\\.ts$';
const BROWSER = '\\.browser\\.test\\.ts$';

// CI has a browser, or fails.
const withBrowser = Boolean(process.env['CI']) || hasBrowser();
if (!withBrowser && process.env['JEST_WORKER_ID'] === undefined) {
  const files = globSync('__tests__/**/*.browser.test.ts').map((file) => readFileSync(file, 'utf8'));
  const count = files.join('\n').match(/^ *(it|test)(\.each)?\(/gm)?.length ?? 0;
  process.stderr.write(
    `\nNOT TESTED: ${count} tests need a browser, and there is none. Install Chrome or Chromium, or set CHROMIUM_PATH.\n`,
  );
}

const config: Config = {
  // End-to-end tests mostly wait for processes and back-offs: on two cores, four of them at a time are no crowd.
  maxWorkers: 4,
  // End-to-end tests start real servers and processes; nothing in them waits this long when all is well.
  testTimeout: 60_000,
  projects: [
    { ...common, displayName: 'unit', testMatch: ['**/*.test.ts'], testPathIgnorePatterns: [BUNDLE, BROWSER] },
    {
      ...common,
      displayName: 'e2e',
      testRegex: withBrowser ? [BUNDLE, BROWSER] : [BUNDLE],
      globalSetup: '<rootDir>/__tests__/support/prepare-e2e.ts',
    },
  ],
};

export default config;
