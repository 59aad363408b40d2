import { availableParallelism } from 'node:os';

/**
 * Tests run on the compiled output, so that worker threads and child processes are the real ones.
 * See docs/decisions/0002-tests-run-on-compiled-output.md.
 */
export default {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/dist'],
  testMatch: ['<rootDir>/dist/**/*.spec.js'],
  testEnvironment: 'node',
  transform: {},
  setupFiles: ['reflect-metadata'],
  testTimeout: 60_000,
  testSequencer: '<rootDir>/test/longest-first.mjs',
  // on two cores jest would take one worker, though its tests mostly wait for processes that they start
  maxWorkers: Math.max(2, availableParallelism() - 1),
};
