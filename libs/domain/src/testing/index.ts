export * from './agencies.js';
export * from './command-office.js';
export * from './random-walk.js';
