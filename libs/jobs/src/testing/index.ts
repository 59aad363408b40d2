export { describeJobQueue, type OpenJobQueue } from './job-queue-contract.js';
