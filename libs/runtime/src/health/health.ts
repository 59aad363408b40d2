import { statfs } from 'node:fs/promises';
import { setTimeout as after } from 'node:timers/promises';
import type { ParkedKey } from '@dondoc/views';
import type { Standing } from '../metrics/standings.js';
import {
  alarmRaised,
  clockBehind,
  diskLow,
  followerBehind,
  followerDropped,
  queueTrouble,
  rowsParked,
  storeDropped,
  storeUnreachable,
  viewsBehind,
  viewsStopped,
} from './reasons.js';
import type { HealthReason } from './reason.js';
import type { WatchedNode } from './watched-node.js';

const LEAST_FREE_BYTES = 64 * 1024 * 1024;
const MOST_BEHIND_EVENTS = 1_000;
const MOST_BEHIND_SECONDS = 60;
/** So long a subscription to a cluster may be away: it is made anew by itself, and readers read by pages meanwhile. */
const RECONNECTS_WITHIN_S = 15;
const ANSWER_WITHIN_MS = 2_000;
/** More than clocks differ by that are set over the network. */
const CLOCKS_DIFFER_BY_MS = 5_000;

const ofStore = ({ tail, connection }: WatchedNode): HealthReason[] => {
  if (tail.away) return [storeUnreachable(tail.away.reason)];
  const lost = connection.lost;
  return lost && lost.seconds > RECONNECTS_WITHIN_S ? [storeDropped(lost.reason, lost.seconds)] : [];
};

const ofViews = ({ views, tail }: WatchedNode): HealthReason[] => {
  if (views.state === 'stopped') return [viewsStopped(views.reason?.message)];
  const index = views.position()?.index ?? -1;
  const events = tail.index - index;
  const seconds = tail.secondsBehind(index);
  const isBehind =
    events > MOST_BEHIND_EVENTS || seconds > MOST_BEHIND_SECONDS || (views.state !== 'live' && events > 0);
  return isBehind ? [viewsBehind(events, seconds, views.reason?.message)] : [];
};

/** The rows that wait for an operator. A thread that has ended, or is busy with a large batch, is told of otherwise. */
export const parkedRows = async ({ views }: Pick<WatchedNode, 'views'>): Promise<readonly ParkedKey[]> =>
  views.state === 'stopped'
    ? []
    : Promise.race([
        views.parked().catch(() => []),
        after<ParkedKey[]>(ANSWER_WITHIN_MS, [], { ref: false }),
      ]);

const parked = async (node: WatchedNode): Promise<HealthReason[]> => {
  const rows = await parkedRows(node);
  return rows.length > 0 ? [rowsParked(rows.length)] : [];
};

const ofFollower = ({ tail }: WatchedNode, { follower, state, index, reason }: Standing): HealthReason[] => {
  if (state === 'dropped') return [followerDropped(follower, reason?.message)];
  const seconds = tail.secondsBehind(index);
  return seconds > MOST_BEHIND_SECONDS ? [followerBehind(follower, tail.index - index, seconds)] : [];
};

const ofQueue = async ({ jobs, settings }: WatchedNode): Promise<HealthReason[]> => {
  const health = await jobs.health();
  // people's requests need no queue; a node that only plans and sends is of no use without
  return 'reason' in health
    ? [queueTrouble(health.state, health.reason, !settings.ROLES.includes('api'))]
    : [];
};

const ofClock = ({ clock }: WatchedNode): HealthReason[] => {
  const behind = clock.msBehind();
  return behind > CLOCKS_DIFFER_BY_MS ? [clockBehind(behind / 1000)] : [];
};

const ofDisk = async ({ settings }: WatchedNode): Promise<HealthReason[]> => {
  const free = await freeBytes(settings.DATA_FOLDER);
  return free < LEAST_FREE_BYTES ? [diskLow(free)] : [];
};

/** What is free where a folder lies. */
export const freeBytes = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

/** All that is wrong with this node now; empty when nothing is. It answers soon, whoever else does not. */
export const healthReasons = async (node: WatchedNode): Promise<readonly HealthReason[]> => {
  await node.tail.look(ANSWER_WITHIN_MS);
  const followers = node.standings.all.filter(({ follower }) => follower !== 'views');
  const [rows, queue, disk] = await Promise.all([parked(node), ofQueue(node), ofDisk(node)]);
  const found = [
    ...ofStore(node),
    ...ofViews(node),
    ...rows,
    ...followers.flatMap((standing) => ofFollower(node, standing)),
    ...queue,
    ...disk,
    ...ofClock(node),
  ];
  // what a part says of itself is more exact than the alarm that it raised
  const told = new Set(found.filter(({ blocks }) => blocks).map(({ part }) => part));
  const alarms = node.alarms.all.filter(({ part }) => !told.has(part));
  return [...found, ...alarms.map(({ part, reason }) => alarmRaised(part, reason))];
};

/** Whether the node should get requests. */
export const isReady = (reasons: readonly HealthReason[]): boolean => reasons.every(({ blocks }) => !blocks);
