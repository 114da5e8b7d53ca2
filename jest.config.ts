import type { Config } from 'jest';
import { hasBrowser } from './scripts/browser.ts';

export const common: Config = {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } }],
  },
  modulePathIgnorePatterns: ['<rootDir>/lib', '<rootDir>/dist', '<rootDir>/demo-output'],
};

/** What starts the built bundle is compared with its sources first. */
export const PREPARE = '<rootDir>/__tests__/support/prepare-e2e.ts';

/** What runs the built bundle; `/` is `\\` on Windows. */
const BUNDLE = '[/\\\\]e2e[/\\\\].*\\.test\\.ts$';
const BROWSER = '\\.browser\\.test\\.ts$';
/** What takes its seconds because processes, git, the blob store, npm, the codecs or many downloads are real. */
const INTEGRATION = '\\.integration\\.test\\.ts$';
/** What is long by nature: jest.long.config.ts runs it. */
const LONG = '[/\\\\]__tests__[/\\\\]long[/\\\\]';

// CI has a browser, or fails.
const withBrowser = Boolean(process.env['CI']) || hasBrowser();

const config: Config = {
  // End-to-end tests mostly wait for processes and back-offs: on two cores, five of them at a time are no crowd.
  maxWorkers: 5,
  // End-to-end tests start real servers and processes; nothing in them waits this long when all is well.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['**/*.test.ts'],
      testPathIgnorePatterns: [BUNDLE, BROWSER, INTEGRATION, LONG],
    },
    { ...common, displayName: 'integration', testRegex: INTEGRATION },
    {
      ...common,
      displayName: 'e2e',
      testRegex: withBrowser ? [BUNDLE, BROWSER] : [BUNDLE],
      testPathIgnorePatterns: [LONG],
      globalSetup: PREPARE,
    },
  ],
};

export default config;
