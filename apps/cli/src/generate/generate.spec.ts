import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { EVENT_LIMIT_BYTES, type LoggedEvent } from '@dondoc/event-sourcing';
import { World, type Rules } from './engine/world.js';
import { linesOf } from '../canonical-log.js';
import { rulesInForce } from './generate.js';
import { tell } from './history.js';
import { WatchedBodies } from './testing/watched-bodies.js';
import { tiers, type Tier } from './tiers.js';

const rules = rulesInForce();
const told = async (tier: Tier, seed: number, by: Rules = rules): Promise<readonly LoggedEvent[]> => {
  const events: LoggedEvent[] = [];
  for await (const page of tell(new World(tier, seed, by))) events.push(...page);
  return events;
};
const shaOf = (events: readonly LoggedEvent[]) => createHash('sha256').update(linesOf(events)).digest('hex');

describe('an invented history', () => {
  const short: Tier = { ...tiers.S, lastDay: '2020-02-28', tasksPerYear: 1_500 };

  it('is the same to the byte for the same tier and seed', async () => {
    expect(shaOf(await told(short, 7))).toBe(shaOf(await told(short, 7)));
  });

  it('is another one for another seed', async () => {
    expect(shaOf(await told(short, 8))).not.toBe(shaOf(await told(short, 7)));
  });

  it('is numbered and timed as a log is: without a hole, in order of recording', async () => {
    const events = await told(short, 7);
    expect(events.map(({ index }) => index)).toEqual(events.map((_, index) => index));
    const recorded = events.map(({ meta }) => meta.recordedAt);
    expect(recorded).toEqual(recorded.toSorted());
    const late = events.filter(({ meta }) => meta.occurredAt < meta.recordedAt.slice(0, 10));
    expect(late.length).toBeGreaterThan(0);
  });

  it('holds no event that a store would refuse for its size', async () => {
    const longest = Math.max(...(await told(short, 7)).map((event) => Buffer.byteLength(linesOf([event]))));
    expect(longest).toBeLessThan(EVENT_LIMIT_BYTES);
  });

  it('gives no two people one e-mail address', async () => {
    const manyLeave: Tier = { ...tiers.S, users: 4_000, lastDay: '2023-12-31', tasksPerYear: 10 };
    const registered = (await told(manyLeave, 7)).filter(({ type }) => type === 'AccountRegistered');
    const addresses = registered.map(({ data }) => (data as { readonly email: string }).email);
    expect(addresses.length).toBeGreaterThan(4_500);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('gives every command a body that the HTTP edge would take', async () => {
    const bodies = new WatchedBodies(rules);
    await told(short, 7, bodies.watching);
    expect((await bodies.read()).length).toBeGreaterThan(20);
  });
});
