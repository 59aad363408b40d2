export * from './agencies.js';
export * from './random-walk.js';
