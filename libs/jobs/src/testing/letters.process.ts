import { setTimeout as pause } from 'node:timers/promises';
import { openBullmqJobQueue } from '../bullmq/open-bullmq-job-queue.js';
import { handles } from '../queue/job-queue.js';
import { letter } from './letters.js';

/**
 * A process that works: `letters.process.js <url> <queue> <lock in ms>`. It tells its parent each letter that it begins, and
 * takes its time; in a letter to “nobody” it stays until it is killed. On SIGTERM it closes its queue.
 */
const [url = '', name = '', lockMs = ''] = process.argv.slice(2);
const queue = await openBullmqJobQueue({ redis: { url }, name, lockMs: Number(lockMs), concurrency: 2 });
let first = true;
const work = handles(letter, async ({ to }) => {
  process.send?.({ began: to });
  if (to === 'nobody' && process.env['STAYS'] === 'yes') await new Promise(() => undefined);
  await pause(first ? 50 : 5);
  first = false;
});
await queue.start([letter], [work]);
process.send?.({ began: 'work' });
process.once('SIGTERM', () => void queue.close(1_000).then(() => process.disconnect?.()));
