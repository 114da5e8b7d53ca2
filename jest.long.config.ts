import type { Config } from 'jest';
import { common, PREPARE } from './jest.config.ts';

/** What is long by nature, seeds and fuzz: `npm test` runs it after the suite, which stays quick without it. */
const config: Config = {
  maxWorkers: 4,
  // Runs end by limits of their own, in about a minute; a machine with other work to do may take longer.
  testTimeout: 180_000,
  projects: [{ ...common, displayName: 'long', testMatch: ['**/__tests__/long/**/*.test.ts'], globalSetup: PREPARE }],
};

export default config;
