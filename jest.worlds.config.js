import jest from './jest.config.js';

// The full form of the two worlds: more walks, and longer ones. The tests' processes are told through the environment.
process.env.NOREN_OPERATIONS ??= '1000';
process.env.NOREN_SEEDS ??= '5';

export default { ...jest, testMatch: ['<rootDir>/test/worlds/**/*.test.ts'] };
