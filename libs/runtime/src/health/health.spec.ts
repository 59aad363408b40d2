import { tmpdir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import type { SubscriptionState } from '@dondoc/event-sourcing';
import { Metrics } from '../metrics/metrics.js';
import { openGauges } from '../metrics/gauges.js';
import { healthReasons, isReady } from './health.js';
import type { WatchedNode } from './watched-node.js';

const api: WatchedNode['settings'] = { DATA_FOLDER: tmpdir(), ROLES: ['api'], EVENT_STORE_URL: undefined };
const standing = (follower: string, state: SubscriptionState, index: number) => ({
  ...{ follower, state, index },
  reason: state === 'dropped' ? new Error('disk full') : undefined,
});

/** A node at the end of a log of a hundred events, with nothing wrong, unless said otherwise. */
const node = (trouble: Partial<WatchedNode> = {}): WatchedNode => ({
  settings: api,
  views: {
    state: 'live',
    reason: undefined,
    position: () => ({ index: 99, position: '99' }),
    parked: async () => [],
  },
  jobs: { health: async () => ({ state: 'ready' }) },
  alarms: { all: [] },
  metrics: new Metrics(),
  standings: { all: [standing('log', 'live', 99), standing('policy fan-out-tasks', 'live', 99)] },
  tail: { index: 99, away: undefined, look: async () => undefined, secondsBehind: () => 0 },
  connection: { lost: undefined },
  clock: { msBehind: () => 0 },
  ...trouble,
});

const views = (trouble: Partial<WatchedNode['views']>) => ({ views: { ...node().views, ...trouble } });
const at = (index: number) => ({ position: () => ({ index, position: String(index) }) });
const found = async (trouble: Partial<WatchedNode>) => {
  const reasons = await healthReasons(node(trouble));
  return { ready: isReady(reasons), reasons };
};
const parkedRow = { view: 'tasks', key: 'a', index: 3, waiting: 1, type: 'TaskDrafted', reason: 'x' };

describe('the health of a node', () => {
  it('has nothing to say when nothing is wrong', async () => {
    expect(await found({})).toEqual({ ready: true, reasons: [] });
  });

  it.each<[string, Partial<WatchedNode>, object]>([
    [
      'the end of the log cannot be read',
      { tail: { ...node().tail, away: { seconds: 3, reason: 'no leader' } } },
      { part: 'store', code: 'store-unreachable' },
    ],
    [
      'the subscription to the cluster does not come back',
      { connection: { lost: { seconds: 31.4, reason: 'ended' } } },
      { part: 'store', code: 'store-dropped', seconds: 31 },
    ],
    [
      'the views have stopped',
      views({ state: 'stopped', reason: new Error('the log holds Newest') }),
      { part: 'views', code: 'views-stopped' },
    ],
    [
      'the views catch up',
      views({ state: 'catching-up', ...at(9) }),
      { part: 'views', code: 'views-behind', events: 90 },
    ],
    [
      'the views are live and a thousand events behind',
      { ...views(at(98)), standings: { all: [] }, tail: { ...node().tail, index: 1_099 } },
      { part: 'views', code: 'views-behind', events: 1_001 },
    ],
    [
      'the views are live and one event behind for more than a minute',
      { ...views(at(98)), standings: { all: [] }, tail: { ...node().tail, secondsBehind: () => 60.6 } },
      { part: 'views', code: 'views-behind', events: 1, seconds: 61 },
    ],
    [
      'the disk is full',
      // a file system that says of itself that nothing is free
      { settings: { ...api, DATA_FOLDER: '/proc' } },
      { part: 'disk', code: 'disk-low', freeBytes: 0 },
    ],
    [
      'a follower was dropped, whatever else is green',
      { standings: { all: [standing('log', 'dropped', 99)] } },
      { part: 'log', code: 'follower-dropped' },
    ],
    [
      'a policy was dropped',
      { standings: { all: [standing('policy fan-out-tasks', 'dropped', 99)] } },
      { part: 'policy fan-out-tasks', code: 'follower-dropped' },
    ],
    [
      'the store raised an alarm',
      { alarms: { all: [{ part: 'store', reason: 'event 7 is damaged' }] } },
      { part: 'store', code: 'store-alarm' },
    ],
    [
      'the queue of a node without people is away',
      {
        settings: { ...api, ROLES: ['worker'] },
        jobs: { health: async () => ({ state: 'away', reason: 'refused' }) },
      },
      { part: 'queue', code: 'queue-away' },
    ],
  ])('says that it should get no requests when %s', async (_, trouble, reason) => {
    const { ready, reasons } = await found(trouble);
    expect(ready).toBe(false);
    expect(reasons).toMatchObject([{ ...reason, blocks: true }]);
    expect(reasons[0]?.reason.vi).not.toBe(reasons[0]?.reason.en);
  });

  it.each<[string, Partial<WatchedNode>, object]>([
    [
      'Redis is away from a node that people use',
      { jobs: { health: async () => ({ state: 'away', reason: 'refused' }) } },
      { part: 'queue', code: 'queue-away' },
    ],
    [
      'Redis may evict jobs',
      { jobs: { health: async () => ({ state: 'unfit', reason: 'maxmemory-policy' }) } },
      { part: 'queue', code: 'queue-unfit' },
    ],
    [
      'rows are parked',
      views({ parked: async () => [parkedRow] }),
      { part: 'views', code: 'rows-parked', rows: 1 },
    ],
    [
      'a policy is behind for more than a minute',
      {
        standings: { all: [standing('policy fan-out-tasks', 'live', 97)] },
        tail: { ...node().tail, secondsBehind: (index) => (index < 99 ? 61 : 0) },
      },
      { part: 'policy fan-out-tasks', code: 'follower-behind', events: 2, seconds: 61 },
    ],
    [
      'the log is ahead of its clock',
      { clock: { msBehind: () => 300_400 } },
      { part: 'clock', code: 'clock-behind', seconds: 300 },
    ],
    [
      'reminders had trouble',
      { alarms: { all: [{ part: 'reminders', reason: '550 <an@example.org>' }] } },
      { part: 'reminders', code: 'alarm' },
    ],
  ])('stays ready and says that somebody should look when %s', async (_, trouble, reason) => {
    const { ready, reasons } = await found(trouble);
    expect(ready).toBe(true);
    expect(reasons).toMatchObject([{ ...reason, blocks: false }]);
    expect(JSON.stringify(reasons)).not.toContain('an@example.org');
  });

  it('tells of a part once: what is exact instead of the alarm that it raised', async () => {
    const { reasons } = await found({
      standings: { all: [standing('log', 'dropped', 99)] },
      alarms: { all: [{ part: 'log', reason: 'disk full' }] },
    });
    expect(reasons.map(({ code }) => code)).toEqual(['follower-dropped']);
  });

  it('stands in the metrics as it stands in the answer', async () => {
    const ill = node(views({ state: 'catching-up', ...at(9) }));
    const [metrics, well] = [new Metrics(), new Metrics()];
    openGauges({ ...ill, metrics });
    openGauges(node({ metrics: well }));
    expect(await metrics.text()).toContain('dondoc_ready 0');
    expect(await metrics.text()).toContain('dondoc_health_reason{part="views",code="views-behind"} 1');
    expect(await well.text()).toContain('dondoc_ready 1');
  });
});
