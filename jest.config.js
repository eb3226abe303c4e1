import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));

export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  // Relative imports carry .ts and need no mapping; swc keeps them and gives the decorators' metadata.
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/system/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  globalSetup: '<rootDir>/test/global-setup.mjs',
  globalTeardown: '<rootDir>/test/global-teardown.mjs',
  setupFiles: ['reflect-metadata', '<rootDir>/test/graphql-as-in-production.mjs'],
  maxWorkers: 2,
  // A worker that has nothing open any more takes half a second and longer to give its memory back on a busy machine, which by
  // default passes for a leak. One that leaks is told of still, only later.
  workerGracefulExitTimeout: 10_000,
  testTimeout: 20_000,
};
