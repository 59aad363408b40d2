import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from '@jest/globals';
import { QueueEvents } from 'bullmq';
import { City, type Node } from './city.js';
import type { Step } from './steps.js';

const run = promisify(execFile);
const CLI = 'dist/apps/cli/src/main.js';
const STORY_FROM = '2020-01-02T08:00:00+07:00';
const UNTIL = ['--until', '2020-09-26'];
const LIMIT_MS = 240_000;
/** `npm run test:server-mode`: nothing is killed, and nothing comes twice. */
const isFull = process.env['SERVER_MODE'] === 'full';
const SERVING = 'api,views,planner,policies';
const WORKING = 'views,worker';

let city: City | undefined;
let completed: QueueEvents | undefined;
afterEach(async () => {
  await completed?.close();
  await city?.stop();
  city = undefined;
  completed = undefined;
});

/** The ids of all jobs that Redis says are completed, repeats included. */
const watchJobs = async ({ redis }: City): Promise<string[]> => {
  const ids: string[] = [];
  const { host, port } = { host: '127.0.0.1', port: redis.port };
  completed = new QueueEvents('jobs', { connection: { host, port }, prefix: '{dondoc}' });
  completed.on('completed', ({ jobId }) => ids.push(jobId));
  await completed.waitUntilReady();
  return ids;
};

interface Figures {
  readonly events: number;
  readonly reminders: { readonly issued: number; readonly delivered: number };
  readonly tasks: { readonly total: number };
}

/** Plays the story up to the day of the article; it checks every number itself and fails where one differs. */
const played = async (...place: readonly string[]) => {
  const { stdout } = await run(process.execPath, [CLI, 'demo', ...UNTIL, '--exit', '--json', ...place]);
  return JSON.parse(stdout) as Figures;
};

/** On all servers in turn. */
const play = async ({ servers, setUpToken, log }: City) => {
  try {
    return await played('--at', servers, '--set-up-token', setUpToken);
  } catch (error) {
    throw new Error(`${(error as { stderr?: string }).stderr}\n${log.slice(-20).join('')}`, { cause: error });
  }
};

const counts = (ids: readonly string[]) => {
  const distinct = new Set(ids).size;
  return { distinct, repeated: ids.length - distinct };
};

/** Starts a node again, each time it has died, until it was killed at every step. */
const killAt = async (
  where: City,
  node: Node,
  [first, ...later]: readonly Step[],
  died: Step[],
): Promise<void> => {
  if (first === undefined) return;
  const [, signal] = (await once(node.child, 'exit')) as [number | null, string | null];
  if (signal !== 'SIGKILL') return;
  died.push(first);
  await where.again(node, later[0]);
  await killAt(where, node, later, died);
};

describe('the example on two servers and two workers', () => {
  // the next test has four nodes as well, and all that this one counts but second copies
  if (isFull)
    it(
      'has the numbers of the story, and one completed job and one mail for each reminder',
      async () => {
        city = await City.found('--simulate-from', STORY_FROM);
        for (const name of ['server-1', 'server-2']) await city.add(name, SERVING);
        for (const name of ['worker-1', 'worker-2']) await city.add(name, WORKING);
        const jobs = await watchJobs(city);
        const { reminders, tasks } = await play(city);
        const [job, mail] = [counts(jobs), counts(city.mail.ids)];
        console.log(
          `server mode: ${tasks.total} tasks, ${reminders.issued} issued, ${job.distinct} distinct jobs completed and ${job.repeated} repeated, ${mail.distinct} mails and ${mail.repeated} second copies`,
        );
        expect([reminders.issued, reminders.delivered]).toEqual([83, 83]);
        expect(job.distinct).toBe(83);
        expect(mail).toEqual({ distinct: 83, repeated: 0 });
      },
      LIMIT_MS,
    );

  it(
    'has the same numbers though a worker and a server are killed at every step',
    async () => {
      city = await City.found('--simulate-from', STORY_FROM);
      const ofWorker: Step[] = ['before issue', 'after issue', 'after 250', 'after outcome'];
      const ofServer: Step[] = ['before append', 'after append'];
      const server = await city.add('server-1', SERVING, ofServer[0]);
      await city.add('server-2', SERVING);
      const worker = await city.add('worker-1', WORKING, ofWorker[0]);
      await city.add('worker-2', WORKING);
      const died: Step[] = [];
      const killing = [killAt(city, server, ofServer, died), killAt(city, worker, ofWorker, died)];
      const jobs = await watchJobs(city);
      const { events, reminders, tasks } = await play(city);
      await Promise.all(killing);
      const undisturbed = await played();
      const [job, mail] = [counts(jobs), counts(city.mail.ids)];
      console.log(
        `killed ${died.join(', ')}: ${tasks.total} tasks, ${reminders.issued} issued, ${job.distinct} distinct jobs completed and ${job.repeated} repeated, ${mail.distinct} mails and ${mail.repeated} second copies`,
      );
      // nothing was written twice, and nothing is missing
      expect(events).toBe(undisturbed.events);
      expect(died.toSorted()).toEqual([...ofServer, ...ofWorker].toSorted());
      expect([reminders.issued, reminders.delivered]).toEqual([83, 83]);
      expect(job.distinct).toBe(83);
      expect(mail.distinct).toBe(83);
      // one died between the mail server's answer and the outcome
      expect(mail.repeated).toBeGreaterThanOrEqual(1);
    },
    LIMIT_MS,
  );
});
