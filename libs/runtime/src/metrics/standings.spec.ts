import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { randomId } from '@dondoc/event-sourcing';
import { InMemoryEventStore } from '@dondoc/event-sourcing/testing';
import { KeptJournal } from '../testing/kept-journal.js';
import { Standings } from './standings.js';

const NOW = '2020-01-02T01:00:00.000Z';

const append = async (store: InMemoryEventStore): Promise<string> => {
  const id = randomId();
  const meta = {
    ...{ origin: store.id, actor: id, occurredAt: NOW, commandId: id },
    ...{ commandHash: '0'.repeat(64), correlationId: id, salt: '0'.repeat(64) },
  };
  await store.append(`asked-${id}`, [{ id, type: 'Asked', v: 1, data: {}, meta }], 'no-stream', NOW);
  return id;
};

const until = async (condition: () => boolean) => {
  for (let tries = 0; !condition() && tries < 2_000; tries++) await sleep(5);
};

describe('the standing of one who follows the log', () => {
  it('is where it has handled the log, not where it was handed the log', async () => {
    const store = new InMemoryEventStore();
    const standings = new Standings(new KeptJournal());
    await append(store);
    let finish: () => void = () => undefined;
    const handled = new Promise<void>((resolve) => (finish = resolve));
    const subscription = standings.through(store, 'views').subscribe(undefined, { onEvents: () => handled });
    await sleep(20);
    expect(standings.all).toMatchObject([{ follower: 'views', state: 'catching-up', index: -1 }]);
    finish();
    await until(() => standings.all[0]?.state === 'live');
    expect(standings.all).toMatchObject([{ follower: 'views', state: 'live', index: 0 }]);
    await subscription.stop();
  });

  it('is dropped with the reason once its handling failed, and live again once it follows anew', async () => {
    const store = new InMemoryEventStore();
    const standings = new Standings(new KeptJournal());
    await append(store);
    const through = standings.through(store, 'views');
    through.subscribe(undefined, { onEvents: () => Promise.reject(new Error('disk full')) });
    await until(() => standings.all[0]?.state === 'dropped');
    expect(standings.all[0]?.reason?.message).toBe('disk full');
    const again = through.subscribe(undefined, { onEvents: async () => undefined });
    await until(() => standings.all[0]?.state === 'live');
    expect(standings.all).toMatchObject([{ follower: 'views', state: 'live', index: 0 }]);
    await again.stop();
  });

  it('is told batch by batch, with what the events belong to', async () => {
    const store = new InMemoryEventStore();
    const journal = new KeptJournal();
    const ids = [await append(store), await append(store)];
    const through = new Standings(journal).through(store, 'views');
    const subscription = through.subscribe(undefined, { onEvents: async () => undefined });
    await until(() => journal.lines.length > 0);
    expect(journal.lines).toMatchObject([
      { level: 'debug', msg: 'batch applied', follower: 'views', from: 0, to: 1, correlationIds: ids },
    ]);
    await subscription.stop();
  });
});
