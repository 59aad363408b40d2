// node bullmq.process.mjs <redis> <count> <at once> [<folder>]: the same number of jobs through BullMQ alone, empty ones or, with a
// folder, ones that append two events each; prints jobs a second.
import { randomUUID } from 'node:crypto';
import { Queue, Worker } from 'bullmq';
import { perSecond } from '../harness/measure.mjs';
import { twoAppends } from './two-appends.mjs';

const [url, count, atOnce, folder] = process.argv.slice(2);
const total = Number(count);
const BULK = 500;
const connection = { url, maxRetriesPerRequest: null };
const queue = new Queue('bare', { connection });

/** What a reminder's job carries, and how it is tried. */
const jobs = Array.from({ length: total }, () => {
  const id = randomUUID();
  const recipient = { agencyId: randomUUID(), postId: randomUUID(), accountId: randomUUID() };
  return {
    name: 'reminder',
    data: { id, taskId: randomUUID(), rung: 'before', deadlineVersion: 1, recipient, again: false },
    opts: {
      jobId: `reminder/${id}`,
      attempts: 12,
      backoff: { type: 'exponential', delay: 2_000 },
      removeOnComplete: true,
      removeOnFail: true,
    },
  };
});

const work = folder ? await twoAppends(folder) : async () => undefined;
const started = performance.now();
const worker = new Worker('bare', work, { connection, concurrency: Number(atOnce) });
let done = 0;
const all = new Promise((resolve) => worker.on('completed', () => ++done === total && resolve()));
for (let from = 0; from < total; from += BULK) await queue.addBulk(jobs.slice(from, from + BULK));
await all;
process.stdout.write(`${perSecond(total, started)}\n`);
await worker.close();
await queue.close();
process.exit();
