import jest from './jest.config.js';

// The full form of the stops: 1,000 interleavings. The tests' processes are told through the environment.
process.env.NOREN_INTERLEAVINGS ??= '1000';

export default { ...jest, testMatch: ['<rootDir>/test/stops/**/*.test.ts'] };
