import config from './jest.config.js';

/** The tests with a real browser or a real Redis: they need system packages, so they run in test:system and not in test. */
export default {
  ...config,
  testMatch: ['<rootDir>/test/system/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 120_000,
  maxWorkers: 1,
};
