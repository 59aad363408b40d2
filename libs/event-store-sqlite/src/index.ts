export { lockFile } from './lock.js';
export * from './open-sqlite-event-store.js';
export * from './sqlite-event-store.js';
export * from './store-refuses-to-open.js';
export type { VerificationStatus } from './verification.js';
export type { Damage } from './integrity.js';
