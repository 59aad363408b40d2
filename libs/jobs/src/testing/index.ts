export { HandMailer } from './hand-mailer.js';
export { describeJobQueue } from './job-queue-contract.js';
export { openNode, settle, type Node } from './node.js';
export { cityAndDistrict, Office } from './office.js';
export type { OpenJobQueue } from './start-limit-contract.js';
export { RedisServer } from './redis-server.js';
