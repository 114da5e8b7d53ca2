import type { Config } from 'jest';

const config: Config = {
  testEnvironment: 'node',
  // End-to-end tests mostly wait for processes and back-offs: on two cores, four of them at a time are no crowd.
  maxWorkers: 4,
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } }],
  },
  // End-to-end tests start real servers and processes; nothing in them waits this long when all is well.
  testTimeout: 60_000,
  modulePathIgnorePatterns: ['<rootDir>/lib', '<rootDir>/dist', '<rootDir>/demo-output'],
};

export default config;
