import jest from './jest.config.js';

// The full form of the acts: each by every kind of caller that has it. The tests' processes are told through the environment.
process.env.NOREN_DEEDS ??= 'all';

export default { ...jest, testMatch: ['<rootDir>/test/server/deeds.test.ts'] };
