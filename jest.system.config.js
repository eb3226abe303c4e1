import config from './jest.config.js';

/** The tests in a real browser: they need a system package, so they run in test:system and not in test. */
export default {
  ...config,
  testMatch: ['<rootDir>/test/system/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 120_000,
  maxWorkers: 1,
};
