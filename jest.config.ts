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

/** What runs the built bundle, or a browser. */
const END_TO_END = ['<rootDir>/__tests__/e2e/**/*.test.ts', '<rootDir>/__tests__/**/*.browser.test.ts'];

const config: Config = {
  // End-to-end tests mostly wait for processes and back-offs: on two cores, four of them at a time are no crowd.
  maxWorkers: 4,
  // End-to-end tests start real servers and processes; nothing in them waits this long when all is well.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/__tests__/**/*.test.ts', ...END_TO_END.map((pattern) => `!${pattern}`)],
    },
    {
      ...common,
      displayName: 'e2e',
      testMatch: END_TO_END,
      globalSetup: '<rootDir>/__tests__/support/require-build.ts',
    },
  ],
};

export default config;
