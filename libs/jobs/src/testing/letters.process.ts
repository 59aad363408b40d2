import { setTimeout as pause } from 'node:timers/promises';
import { openBullmqJobQueue } from '../bullmq/open-bullmq-job-queue.js';
import { handles, type StartLimit } from '../queue/job-queue.js';
import { letter } from './letters.js';

/** How a process that works is started, as JSON in its one argument. */
export interface LettersWork {
  readonly url: string;
  readonly name: string;
  readonly lockMs: number;
  /** Stays in a letter to “nobody” until it is killed. */
  readonly stays?: boolean;
  /** How long a letter takes; otherwise the first one longer than the others. */
  readonly letterMs?: number;
  readonly limit?: StartLimit;
}

/** What it tells its parent: once that it works, then each letter that it begins, and when, in milliseconds since the epoch. */
export type LettersSaid = { readonly works: true } | { readonly began: string; readonly at: number };

const say = (said: LettersSaid) => process.send?.(said);

const { url, stays, letterMs, ...rest }: LettersWork = JSON.parse(process.argv[2] ?? '{}');
const queue = await openBullmqJobQueue({ ...rest, redis: { url }, concurrency: 2 });
let first = true;
const work = handles(letter, async ({ to }) => {
  say({ began: to, at: performance.timeOrigin + performance.now() });
  if (to === 'nobody' && stays) await new Promise(() => undefined);
  await pause(letterMs ?? (first ? 50 : 5));
  first = false;
});
await queue.start([letter], [work]);
say({ works: true });
process.once('SIGTERM', () => void queue.close(1_000).then(() => process.disconnect?.()));
