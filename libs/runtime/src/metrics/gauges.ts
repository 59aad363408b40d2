import { findPackageJSON } from 'node:module';
import { readFileSync } from 'node:fs';
import { Gauge } from 'prom-client';
import { freeBytes, healthReasons, isReady, parkedRows } from '../health/health.js';
import type { WatchedNode } from '../health/watched-node.js';

const STATES = ['catching-up', 'live', 'dropped'] as const;
const QUEUE_STATES = ['ready', 'away', 'unfit', 'closed'] as const;

const version = (): string => {
  const file = findPackageJSON(import.meta.url);
  const { version: named } = file
    ? (JSON.parse(readFileSync(file, 'utf8')) as { version?: string })
    : { version: undefined };
  return named ?? 'unknown';
};

/** One question at a time: whoever asks meanwhile gets the same answer. */
const inFlight = <Answer>(ask: () => Promise<Answer>): (() => Promise<Answer>) => {
  let asking: Promise<Answer> | undefined;
  return () => (asking ??= ask().finally(() => (asking = undefined)));
};

type Reading<Label extends string> = (gauge: Gauge<Label>) => Promise<void> | void;

/** Gauges that are read when somebody asks: they cost nothing until then, and no store is asked for them twice. */
export const openGauges = (node: WatchedNode): void => {
  const { metrics, settings, standings, tail, jobs, connection } = node;
  const gauge = <Label extends string>(
    name: string,
    help: string,
    labelNames: Label[],
    read: Reading<Label>,
  ) =>
    new Gauge<Label>({
      name,
      help,
      labelNames,
      registers: [metrics.registry],
      collect() {
        this.reset();
        return read(this);
      },
    });

  const store = settings.EVENT_STORE_URL === undefined ? 'sqlite' : 'kurrentdb';
  const build = { version: version(), node: process.version, store };
  gauge('dondoc_build_info', 'Always 1', ['version', 'node', 'store'], (it) => it.set(build, 1));

  const reasons = inFlight(() => healthReasons(node));
  gauge('dondoc_ready', '1 when the node should get requests', [], async (it) =>
    it.set(Number(isReady(await reasons()))),
  );
  gauge('dondoc_health_reason', '1 for each reason of /health/ready', ['part', 'code'], async (it) => {
    for (const { part, code } of await reasons()) it.set({ part, code }, 1);
  });

  gauge('dondoc_log_events', 'Events in the log, as last seen', [], (it) => it.set(tail.index + 1));
  gauge('dondoc_store_connected', '1 while the store is reachable', [], (it) =>
    it.set(Number(!tail.away && !connection.lost)),
  );

  gauge('dondoc_follower_state', '1 for the state of a follower', ['follower', 'state'], (it) => {
    for (const { follower, state } of standings.all)
      for (const each of STATES) it.set({ follower, state: each }, Number(each === state));
  });
  gauge('dondoc_follower_lag_events', 'Events not handled', ['follower'], (it) => {
    for (const { follower, index } of standings.all) it.set({ follower }, Math.max(0, tail.index - index));
  });
  gauge('dondoc_follower_lag_seconds', 'Age of the oldest of them', ['follower'], (it) => {
    for (const { follower, index } of standings.all) it.set({ follower }, tail.secondsBehind(index));
  });

  gauge('dondoc_parked_rows', 'Rows that wait for an operator', ['view'], async (it) => {
    for (const { view } of await parkedRows(node)) it.inc({ view });
  });
  gauge('dondoc_queue_state', '1 for the state of the queue', ['state'], async (it) => {
    const { state } = await jobs.health();
    for (const each of QUEUE_STATES) it.set({ state: each }, Number(each === state));
  });
  gauge('dondoc_disk_free_bytes', 'Free where the data folder lies', [], async (it) =>
    it.set(await freeBytes(settings.DATA_FOLDER)),
  );
};
