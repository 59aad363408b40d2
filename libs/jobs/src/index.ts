export * from './queue/in-process-job-queue.js';
export * from './queue/job-queue.js';
