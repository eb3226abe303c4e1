import config from './jest.config.js';

process.env.NOREN_HISTORIES ??= '10000';

/** The model-based test in full: `npm run test:model`. */
export default { ...config, testMatch: ['<rootDir>/test/model/**/*.test.ts'] };
