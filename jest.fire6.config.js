import config from './jest.config.js';
export default { ...config, testMatch: ['<rootDir>/test/fire/**/*.test.ts'], globals: { fire: { clients: 200, bids: 10_000, listings: 60, rounds: 4, endings: 200, atTheEnd: 40 } } };
