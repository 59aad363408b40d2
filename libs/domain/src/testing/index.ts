export * from './agencies.js';
