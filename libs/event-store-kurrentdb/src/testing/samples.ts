import { setTimeout as sleep } from 'node:timers/promises';
import {
  randomId,
  randomSalt,
  type LoggedEvent,
  type NewEvent,
  type Subscriber,
} from '@dondoc/event-sourcing';
import { openKurrentEventStore, type KurrentEventStoreOptions } from '../open-kurrent-event-store.js';
import type { KurrentEventStore } from '../kurrent-event-store.js';
import { Peer } from './peer.js';

export const MONDAY = '2020-01-06T01:00:00.000Z';
export const TUESDAY = '2020-01-07T01:00:00.000Z';

/** Short waits, so that a trap is played in a second; on a loaded machine a try more costs nothing. */
const HASTY = { callMs: 500, attempts: 12, pauseMs: 10, pauseCapMs: 100, watchMs: 150 };

export const someEvent = (data: unknown = { title: 'Triển khai kế hoạch' }): NewEvent => ({
  id: randomId(),
  type: 'TaskAssigned',
  v: 1,
  data,
  meta: {
    origin: randomId(),
    actor: randomId(),
    occurredAt: '2020-01-06',
    commandId: randomId(),
    commandHash: 'ab'.repeat(32),
    correlationId: randomId(),
    salt: randomSalt(),
  },
});

export const someStream = () => `task-${randomId()}`;

/** Peers and stores of one test, ended together. */
export class Cast {
  private readonly ends: (() => Promise<void>)[] = [];

  async peer(...how: Parameters<typeof Peer.start>): Promise<Peer> {
    const peer = await Peer.start(...how);
    this.ends.unshift(() => peer.stop());
    return peer;
  }

  async store(
    peer: Peer,
    { timing, ...options }: Partial<KurrentEventStoreOptions> = {},
  ): Promise<KurrentEventStore> {
    const store = await openKurrentEventStore({ url: peer.url, ...options, timing: { ...HASTY, ...timing } });
    this.ends.unshift(() => store.close());
    return store;
  }

  async end(): Promise<void> {
    for (const end of this.ends.splice(0)) await end();
  }
}

/** A subscriber that writes down what it gets. */
export class Notebook implements Subscriber {
  readonly events: LoggedEvent[] = [];
  reason: Error | undefined;
  state = 'catching-up';

  async onEvents(events: readonly LoggedEvent[]): Promise<void> {
    this.events.push(...events);
  }

  onState(state: string, reason?: Error): void {
    this.state = state;
    this.reason = reason;
  }

  get indexes(): number[] {
    return this.events.map(({ index }) => index);
  }
}

/** Waits until it is so, for as long as a loaded machine may need. */
export const until = async (isSo: () => boolean, awaited: string): Promise<void> => {
  for (const end = Date.now() + 20_000; !isSo(); await sleep(5))
    if (Date.now() > end) throw new Error(`waited in vain until ${awaited}`);
};
