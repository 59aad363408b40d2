import { beforeEach, describe, expect, it } from '@jest/globals';
import type { EventMeta } from '@dondoc/event-sourcing';
import { RealClock } from './business-clock.js';

const NOON = Date.parse('2026-03-02T05:00:00.000Z');
const at = (ms: number) => new Date(NOON + ms).toISOString();
let wall: number;
let clock: RealClock;
beforeEach(() => {
  wall = NOON;
  clock = new RealClock({ now: () => wall });
});
const reads = (ms: number) => clock.take({ meta: { recordedAt: at(ms) } as EventMeta });

describe('real time', () => {
  it('is that of the wall', async () => {
    expect(await clock.now()).toBe(at(0));
    reads(-1_000);
    expect([await clock.now(), clock.msBehind()]).toEqual([at(0), 0]);
  });

  it('is never before what the node has read in the log, whose writer may have another clock', async () => {
    reads(300_000);
    reads(200_000);
    expect([await clock.now(), clock.msBehind()]).toEqual([at(300_000), 300_000]);
    wall += 400_000;
    expect([await clock.now(), clock.msBehind()]).toEqual([at(400_000), 0]);
  });

  it('does not follow a clock that is hours ahead', async () => {
    reads(3_600_000);
    expect([await clock.now(), clock.msBehind()]).toEqual([at(0), 3_600_000]);
  });
});
