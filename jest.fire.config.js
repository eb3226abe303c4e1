import config from './jest.config.js';

/** The full form of the fire: `npm run test:fire`. */
export default {
  ...config,
  testMatch: ['<rootDir>/test/fire/**/*.test.ts'],
  globals: { fire: { clients: 200, bids: 10_000, listings: 60, rounds: 20, endings: 200, atTheEnd: 40 } },
};
