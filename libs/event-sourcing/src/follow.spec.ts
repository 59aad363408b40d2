import { describe, expect, it } from '@jest/globals';
import type { LoggedEvent } from './event.js';
import { Followers, type ReadPage } from './follow.js';

const logged = (index: number): LoggedEvent => ({
  id: `e${index}`,
  stream: 'task-1',
  revision: index,
  index,
  position: String(index),
  type: 'SomethingHappened',
  v: 1,
  data: {},
  meta: {
    origin: 'o',
    actor: 'a',
    occurredAt: '2020-01-06',
    recordedAt: '2020-01-06T01:00:00.000Z',
    commandId: 'c',
    commandHash: 'h',
    correlationId: 'k',
    salt: 's',
  },
});

/** A log that counts how often it is read. */
const countingLog = (length: number) => {
  const log = { length, reads: 0 };
  const read: ReadPage = (after, limit) => {
    log.reads++;
    const from = (after?.index ?? -1) + 1;
    return Array.from({ length: Math.max(0, Math.min(limit, log.length - from)) }, (_, n) =>
      logged(from + n),
    );
  };
  return { log, read };
};

const turns = async (count: number) => {
  for (let n = 0; n < count; n++) await new Promise((resolve) => setImmediate(resolve));
};

describe('following a log', () => {
  it('asks for no page while one is in hand: a slow subscriber costs one page of memory', async () => {
    const { log, read } = countingLog(1_000_000);
    const followers = new Followers(read);
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    const subscription = followers.follow(undefined, { onEvents: () => gate });
    await turns(20);
    for (let n = 0; n < 50; n++) followers.wake();
    await turns(20);
    expect(log.reads).toBe(1);
    const stopped = subscription.stop();
    release();
    await stopped;
    expect(log.reads).toBe(1);
  });

  it('does not read at the tail until something was written', async () => {
    const { log, read } = countingLog(3);
    const followers = new Followers(read);
    const subscription = followers.follow(undefined, { onEvents: async () => undefined });
    await turns(20);
    expect([log.reads, subscription.state]).toEqual([2, 'live']);
    followers.wake();
    await turns(5);
    expect(log.reads).toBe(3);
    await followers.stop();
  });

  it('misses nothing that is written between reading and waiting', async () => {
    const { log, read } = countingLog(0);
    const got: number[] = [];
    const followers: Followers = new Followers((after, limit) => {
      const page = read(after, limit);
      // written just after the page was read
      if (page.length === 0 && log.length < 5) {
        log.length++;
        followers.wake();
      }
      return page;
    });
    followers.follow(undefined, {
      onEvents: async (events) => void got.push(...events.map(({ index }) => index)),
    });
    await turns(40);
    expect(got).toEqual([0, 1, 2, 3, 4]);
    await followers.stop();
  });

  it('is catching up again when it has fallen behind by a page', async () => {
    const { log, read } = countingLog(0);
    const states: string[] = [];
    const followers = new Followers(read);
    followers.follow(undefined, {
      onEvents: async () => undefined,
      onState: (state) => void states.push(state),
    });
    await turns(5);
    log.length = 1_200;
    followers.wake();
    await turns(20);
    await followers.stop();
    expect(states).toEqual(['live', 'catching-up', 'live', 'dropped']);
  });

  it('leaves the thread to others between two pages', async () => {
    const { read } = countingLog(100_000);
    const followers = new Followers(read);
    let turnsOfOthers = 0;
    let done = false;
    const count = () => {
      turnsOfOthers++;
      if (!done) setImmediate(count);
    };
    setImmediate(count);
    const subscription = followers.follow(undefined, { onEvents: async () => undefined });
    while (subscription.state !== 'live') await turns(1);
    done = true;
    await followers.stop();
    expect(turnsOfOthers).toBeGreaterThan(150);
  });
});
