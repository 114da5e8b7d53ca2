import type { Config } from 'jest';

const common: Config = {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } }],
  },
  modulePathIgnorePatterns: ['<rootDir>/lib', '<rootDir>/dist', '<rootDir>/demo-output'],
};

/** What runs the built bundle, or a browser; `/` is `\\` on Windows. */
const END_TO_END = ['[/\\\\]e2e[/\\\\].*\\.test\\.ts$', '\\.browser\\.test\\.ts$'];

const config: Config = {
  // End-to-end tests mostly wait for processes and back-offs: on two cores, four of them at a time are no crowd.
  maxWorkers: 4,
  // End-to-end tests start real servers and processes; nothing in them waits this long when all is well.
  testTimeout: 60_000,
  projects: [
    { ...common, displayName: 'unit', testMatch: ['**/*.test.ts'], testPathIgnorePatterns: END_TO_END },
    {
      ...common,
      displayName: 'e2e',
      testRegex: END_TO_END,
      globalSetup: '<rootDir>/__tests__/support/require-build.ts',
    },
  ],
};

export default config;
