import { describe, expect, it } from '@jest/globals';
import { readWholeStream, type EventStore } from '../../event-store.js';
import { CommandReused, Executor } from '../../execute.js';
import { randomId } from '../../ids.js';
import { RevisionStale } from '../../if-match.js';
import { faulty } from './faults.js';
import { allOf, errorOf, type StoreHarness, type WithStore } from './harness.js';
import { count } from './tally.js';

const totalOf = async (store: EventStore, id: string) =>
  (await readWholeStream(store, `tally-${id}`)).reduce(
    (sum, { data }) => sum + (data as { by: number }).by,
    0,
  );

/** What a command promises on this store, whatever goes wrong. */
export const describeExecuting = (harness: StoreHarness, withStore: WithStore): void => {
  describe('a command', () => {
    it(
      'is written once when its acknowledgement is lost',
      withStore(async (store) => {
        const id = randomId();
        const outcome = await new Executor(faulty(store, 'acknowledgement-lost')).execute(count(id, 3));
        expect(outcome.events).toEqual(await readWholeStream(store, `tally-${id}`));
        expect(await totalOf(store, id)).toBe(3);
      }),
    );

    it(
      'is written once when every acknowledgement is lost and the caller asks again',
      withStore(async (store) => {
        const id = randomId();
        const lost = Array.from({ length: 6 }, () => 'acknowledgement-lost' as const);
        const command = count(id, 3);
        const refused = await errorOf(new Executor(faulty(store, ...lost)).execute(command));
        expect(refused).toMatchObject({ name: 'OutcomeUnknown' });
        expect(await new Executor(store).execute(command)).toMatchObject({ repeated: true, revision: 0 });
        expect(await totalOf(store, id)).toBe(3);
      }),
    );

    it(
      'is written once when its acknowledgement is lost and another command overtakes it',
      withStore(async (store) => {
        const id = randomId();
        const command = count(id, 3);
        await errorOf(
          new Executor(
            faulty(store, ...Array<'acknowledgement-lost'>(6).fill('acknowledgement-lost')),
          ).execute(command),
        );
        await new Executor(store).execute(count(id, 4));
        expect(await new Executor(store).execute(command)).toMatchObject({ repeated: true, revision: 0 });
        expect(await totalOf(store, id)).toBe(7);
      }),
    );

    it(
      'is written when the outcome was unknown and nothing had been written',
      withStore(async (store) => {
        const id = randomId();
        const outcome = await new Executor(faulty(store, 'nothing-written', 'nothing-written')).execute(
          count(id, 3),
        );
        expect(outcome.repeated).toBe(false);
        expect(await totalOf(store, id)).toBe(3);
      }),
    );

    it(
      'is written once when two nodes run it at the same time',
      withStore(async (store) => {
        const id = randomId();
        const command = count(id, 3);
        const outcomes = await Promise.all([1, 2].map(() => new Executor(store).execute(command)));
        expect(outcomes[0]?.events).toEqual(outcomes[1]?.events);
        expect(await totalOf(store, id)).toBe(3);
      }),
    );

    it(
      'does not lose its turn when many nodes write to one stream',
      withStore(async (store) => {
        const id = randomId();
        const nodes = [1, 2, 3].map(() => new Executor(store));
        await Promise.all(nodes.flatMap((node) => [1, 2, 3].map(() => node.execute(count(id, 5)))));
        expect(await totalOf(store, id)).toBe(45);
      }),
    );

    it(
      'decides again on what the other node wrote',
      withStore(async (store) => {
        const id = randomId();
        const outcomes = await Promise.allSettled(
          [1, 2].map(() => new Executor(store).execute(count(id, 60))),
        );
        expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
        expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
          reason: { code: 'tally-full' },
        });
        expect(await totalOf(store, id)).toBe(60);
      }),
    );

    it(
      'is refused when its id comes back with another content, and nothing is written',
      withStore(async (store) => {
        const id = randomId();
        const commandId = randomId();
        await new Executor(store).execute(count(id, 3, { commandId }));
        const refused = await errorOf(new Executor(store).execute(count(id, 4, { commandId })));
        expect(refused).toBeInstanceOf(CommandReused);
        expect(await totalOf(store, id)).toBe(3);
      }),
    );

    it(
      'writes nothing when the domain refuses it',
      withStore(async (store) => {
        expect(await errorOf(new Executor(store).execute(count(randomId(), 101)))).toMatchObject({
          code: 'tally-full',
        });
        expect(await allOf(store.readAll())).toEqual([]);
      }),
    );
  });

  describe('a command with If-Match', () => {
    it(
      'is refused when the stream has moved on, and told what came last',
      withStore(async (store) => {
        const id = randomId();
        const executor = new Executor(store);
        await executor.execute(count(id, 1));
        await executor.execute(count(id, 2));
        const refused = await errorOf(executor.execute(count(id, 3, { ifMatch: 0 })));
        expect(refused).toBeInstanceOf(RevisionStale);
        expect(refused).toMatchObject({ seen: 0, last: { revision: 1, data: { by: 2 } } });
        await executor.execute(count(id, 3, { ifMatch: 1 }));
        expect(await totalOf(store, id)).toBe(6);
      }),
    );

    it(
      'wins for one of fifty writers who saw the same revision',
      withStore(async (store) => {
        const id = randomId();
        await new Executor(store).execute(count(id, 1));
        const writers = Array.from({ length: 50 }, () =>
          new Executor(store).execute(count(id, 1, { ifMatch: 0 })),
        );
        const outcomes = await Promise.allSettled(writers);
        expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        for (const outcome of outcomes)
          if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(RevisionStale);
        expect(await totalOf(store, id)).toBe(2);
      }),
    );

    it(
      'finds its own work although the stream has moved on by it',
      withStore(async (store) => {
        const id = randomId();
        const executor = new Executor(store);
        await executor.execute(count(id, 1));
        const command = count(id, 2, { ifMatch: 0 });
        await executor.execute(command);
        expect(await executor.execute(command)).toMatchObject({ repeated: true, revision: 1 });
      }),
    );
  });

  const { reopen } = harness;
  if (!reopen) return;
  describe('after a restart', () => {
    it('a repeated command finds its own work', async () => {
      const store = await harness.create();
      const id = randomId();
      const command = count(id, 3);
      const first = await new Executor(store).execute(command);
      const opened = await reopen(store);
      try {
        const again = await new Executor(opened).execute(command);
        expect(again).toEqual({ ...first, repeated: true });
        expect(await totalOf(opened, id)).toBe(3);
      } finally {
        await harness.destroy(opened);
      }
    });

    it('the log is the same, under the same name', async () => {
      const store = await harness.create();
      for (let n = 0; n < 5; n++) await new Executor(store).execute(count(randomId(), n));
      const [name, before] = [store.id, await allOf(store.readAll())];
      const opened = await reopen(store);
      try {
        expect(opened.id).toBe(name);
        expect(await allOf(opened.readAll())).toEqual(before);
      } finally {
        await harness.destroy(opened);
      }
    });
  });
};
