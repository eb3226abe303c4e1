import jest from './jest.config.js';

// The full form of the acts: each by every kind of caller that has it, and of members' ids: each by every member. The processes are told through the environment.
process.env.NOREN_DEEDS ??= 'all';

export default { ...jest, testMatch: ['<rootDir>/test/server/{deeds,strangers}.test.ts'] };
