import config from './jest.config.js';

/** The full form of the crash test: `npm run test:crash`. */
export default {
  ...config,
  testMatch: ['<rootDir>/test/market/bid/crash.test.ts'],
  globals: { crashRounds: 10 },
};
