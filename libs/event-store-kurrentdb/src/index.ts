export * from './open-kurrent-event-store.js';
export * from './kurrent-event-store.js';
export type { KurrentStatus } from './kurrent-status.js';
export * from './store-refuses.js';
export { NotOurs } from './recorded.js';
export { CursorUnknown } from './log-reader.js';
export type { Timing } from './timing.js';
export { withoutPassword } from './address.js';
