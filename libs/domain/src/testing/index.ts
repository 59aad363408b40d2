export * from './agencies.js';
export * from './command-office.js';
export * from './mandates.js';
export * from './random-walk.js';
