export * from './scenario.js';
export * from './in-memory-event-store.js';
