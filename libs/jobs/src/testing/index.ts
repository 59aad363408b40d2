export { describeJobQueue, type OpenJobQueue } from './job-queue-contract.js';
export * from './office.js';
export { HandMailer } from './hand-mailer.js';
