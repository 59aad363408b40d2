export * from './scenario.js';
export type { Outcome } from './outcome.js';
export * from './in-memory-event-store.js';
export * from './event-store-contract.js';
export type { StoreHarness } from './contract/harness.js';
export { count, tally } from './contract/tally.js';
export { faulty } from './contract/faults.js';
export { arbitraryOf } from './arbitrary-of.js';
