import { setTimeout as pause } from 'node:timers/promises';
import type { City } from '../../server-mode/city.js';
import { sayTally, tallyOf, type Tally } from './tally.js';
import { Workplace } from './workplace.js';

/** What came of it, and its count line. */
export interface Outcome {
  readonly tally: Tally;
  readonly line: string;
}

const LONGEST_PAUSE_MS = 400;
const PROBES = 10;
const SENT_BEFORE = 10;

/** One city is founded after the other, for that is what takes the machine's strength. */
let founding: Promise<unknown> = Promise.resolve();
const found = (...how: Parameters<typeof Workplace.open>): Promise<Workplace> => {
  const opening = founding.then(() => Workplace.open(...how));
  founding = opening.catch(() => undefined);
  return opening;
};

const inWorkplace = async (
  tasks: number,
  beforeStart: ((city: City) => Promise<void>) | undefined,
  trial: (workplace: Workplace) => Promise<string>,
): Promise<Outcome> => {
  const workplace = await found(beforeStart);
  try {
    await workplace.assign(tasks);
    const what = await trial(workplace);
    const tally = await tallyOf(workplace.city, workplace.due);
    return { tally, line: sayTally(what, tally) };
  } finally {
    await workplace.city.stop();
  }
};

const seconds = (from: number) => `${((performance.now() - from) / 1_000).toFixed(1)} s`;

const JOBS = [
  ['LLEN', '{dondoc}:jobs:wait'],
  ['LLEN', '{dondoc}:jobs:active'],
  ['ZCARD', '{dondoc}:jobs:delayed'],
] as const;

/** Redis forgets everything at random moments while reminders are planned and sent. */
export const flushed = (flushes: number): Promise<Outcome> =>
  inWorkplace(Math.max(10, flushes / 2), undefined, async (workplace) => {
    const { redis } = workplace.city;
    const passing = workplace.letTimePass();
    let busy = 0;
    for (let n = 0; n < flushes; n++) {
      await pause(Math.random() * LONGEST_PAUSE_MS);
      const jobs = await Promise.all(JOBS.map(([command, key]) => redis.command(command, key)));
      if (jobs.some((count) => Number(count) > 0)) busy++;
      await redis.command('FLUSHALL');
    }
    await passing;
    return `Redis flushed ${flushes} times, ${busy} of them while jobs waited or ran`;
  });

/** Redis is frozen, or dies and comes back empty, while reminders are planned and sent; the API goes on meanwhile. */
export const away = (how: 'frozen' | 'killed', awayMs: number): Promise<Outcome> =>
  inWorkplace(8, undefined, async (workplace) => {
    const { redis, mail } = workplace.city;
    const passing = workplace.letTimePass();
    while (mail.ids.length < SENT_BEFORE) await pause(20);
    if (how === 'frozen') redis.freeze();
    else await redis.kill();
    for (let probe = 0; probe < PROBES; probe++) {
      await pause(awayMs / PROBES);
      await workplace.goesOn();
    }
    const from = performance.now();
    if (how === 'frozen') redis.thaw();
    else await redis.run();
    await passing;
    return `Redis ${how} for ${awayMs / 1_000} s, ${PROBES} commands taken and the queue missed by health meanwhile, caught up in ${seconds(from)}`;
  });

/** Redis is not there when the processes start. */
export const awayAtStart = (awayMs: number): Promise<Outcome> =>
  inWorkplace(
    4,
    ({ redis }) => redis.kill(),
    async (workplace) => {
      const { redis, mail } = workplace.city;
      const passing = workplace.letTimePass();
      await pause(awayMs);
      await workplace.goesOn();
      if (mail.ids.length > 0) throw new Error('mails were sent without a queue');
      const from = performance.now();
      await redis.run();
      await passing;
      return `Redis away at start, ${awayMs / 1_000} s more, caught up in ${seconds(from)}`;
    },
  );
