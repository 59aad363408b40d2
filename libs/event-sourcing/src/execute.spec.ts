import { beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { event, NewerEventVersion } from './catalogue.js';
import { NotInThisFormat } from './encode.js';
import { RevisionConflict, StoreUnavailable, type EventStore } from './event-store.js';
import { Executor, lookInto } from './execute.js';
import { deriveId, randomId } from './ids.js';
import { count, tally } from './testing/contract/tally.js';
import { faulty } from './testing/contract/faults.js';
import { InMemoryEventStore } from './testing/in-memory-event-store.js';

let store: InMemoryEventStore;
beforeEach(() => {
  store = new InMemoryEventStore();
});

/** A store that counts its reads and can be made to fail at appending. */
const watched = (append: EventStore['append']) => {
  const watch = { reads: 0, appends: 0 };
  const spy: EventStore = {
    ...faulty(store),
    readStream: (...asked) => {
      watch.reads++;
      return store.readStream(...asked);
    },
    append: (...asked) => {
      watch.appends++;
      return append(...asked);
    },
  };
  return { watch, spy };
};

describe('executing a command', () => {
  it('stamps every event with the circumstances, and with ids that follow from the command', async () => {
    const authority = {
      documentId: randomId(),
      signedOn: '2020-01-06',
      postId: randomId(),
      holderId: randomId(),
    };
    const stamp = {
      origin: randomId(),
      actor: randomId(),
      agency: randomId(),
      capacity: 'KT' as const,
      authority,
      occurredAt: '2020-01-06',
      correlationId: randomId(),
      causationId: randomId(),
    };
    const command = count(randomId(), 1, {
      stamp,
      decide: async () => [
        { type: 'Counted', data: { by: 1 } },
        { type: 'Counted', data: { by: 2 } },
      ],
    });
    const { events, revision } = await new Executor(store).execute(command);
    const { commandId, commandHash } = command;
    const { authority: _, ...rest } = stamp;
    expect(revision).toBe(1);
    expect(events.map(({ id }) => id)).toEqual([deriveId(commandId, '0'), deriveId(commandId, '1')]);
    for (const { meta } of events)
      expect(meta).toMatchObject({ ...rest, ...authority, commandId, commandHash });
    expect(events[0]?.meta.salt).not.toBe(events[1]?.meta.salt);
  });

  it('draws the salt of each event at random, unless an invented history hands in another source', async () => {
    const two = () =>
      count(randomId(), 1, {
        decide: async () => [1, 2].map((by) => ({ type: 'Counted', data: { by } })),
      });
    let drawn = 0;
    const invented = new Executor(store, undefined, undefined, () => String(++drawn).padStart(64, '0'));
    const [first, second] = [await new Executor(store).execute(two()), await invented.execute(two())];
    const saltsOf = ({ events }: typeof first) => events.map(({ meta }) => meta.salt);
    expect(new Set(saltsOf(first)).size).toBe(2);
    expect(saltsOf(second)).toEqual(['1', '2'].map((salt) => salt.padStart(64, '0')));
  });

  it('runs commands for one stream one after the other, and decides each on what came before', async () => {
    const executor = new Executor(store);
    const id = randomId();
    const { watch, spy } = watched((...asked) => store.append(...asked));
    const serial = new Executor(spy);
    await executor.execute(count(id, 1));
    await Promise.all(Array.from({ length: 20 }, () => serial.execute(count(id, 1))));
    // not one conflict, so not one append too many
    expect(watch.appends).toBe(20);
  });

  it('goes on with the next command when one was refused', async () => {
    const executor = new Executor(store);
    const id = randomId();
    const outcomes = await Promise.allSettled([99, 50, 1].map((by) => executor.execute(count(id, by))));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('gives up after ten conflicts', async () => {
    const { watch, spy } = watched((stream, _, expected) =>
      Promise.reject(new RevisionConflict(stream, expected, 7)),
    );
    await expect(new Executor(spy).execute(count(randomId(), 1))).rejects.toBeInstanceOf(RevisionConflict);
    expect(watch).toEqual({ reads: 10, appends: 10 });
  });

  it('does not try again when the store says that nothing was written', async () => {
    const { watch, spy } = watched(() => Promise.reject(new StoreUnavailable('away')));
    await expect(new Executor(spy).execute(count(randomId(), 1))).rejects.toBeInstanceOf(StoreUnavailable);
    expect(watch.appends).toBe(1);
  });

  it('sends the very same events again when the outcome is unknown', async () => {
    const sent: string[] = [];
    const { spy } = watched((stream, events, ...rest) => {
      sent.push(JSON.stringify([stream, events, ...rest]));
      return faults.append(stream, events, ...rest);
    });
    const faults = faulty(store, 'nothing-written', 'acknowledgement-lost');
    await new Executor(spy).execute(count(randomId(), 1));
    expect(sent).toHaveLength(3);
    expect(new Set(sent).size).toBe(1);
  });

  it('decides nothing on a stream that a newer build wrote', async () => {
    const [id, command] = [randomId(), count(randomId(), 1)];
    await new Executor(store).execute(count(id, 1));
    const { spy, watch } = watched((...asked) => store.append(...asked));
    const newer: EventStore = {
      ...spy,
      readStream: async function* (...asked) {
        for await (const page of store.readStream(...asked)) yield page.map((event) => ({ ...event, v: 2 }));
      },
    };
    const execution = { ...command, id, decide: () => Promise.reject(new Error('it decided')) };
    await expect(new Executor(newer).execute(execution)).rejects.toBeInstanceOf(NewerEventVersion);
    expect(watch.appends).toBe(0);
  });

  it('keeps why an act is typed late, and waits with it while older builds read the log', async () => {
    const late = () => {
      const typed = count(randomId(), 1);
      return { ...typed, stamp: { ...typed.stamp, lateEntryReason: 'Văn thư nghỉ ốm.' } };
    };
    await expect(new Executor(store, 2).execute(late())).rejects.toThrow(NotInThisFormat);
    const { events } = await new Executor(store, 3).execute(late());
    expect(events.map(({ meta }) => meta.lateEntryReason)).toEqual(['Văn thư nghỉ ốm.']);
  });

  it('writes in the format of the log that it was given, and reads both', async () => {
    const id = randomId();
    const back = { down: ({ by }: { by: number }) => ({ n: by }), schema: z.strictObject({ n: z.int() }) };
    const step = { format: 2, up: ({ n }: { n: number }) => ({ by: n }), back };
    const events = { Counted: event('Counted', z.strictObject({ by: z.int() }), [step]) };
    for (const format of [1, 2])
      await new Executor(store, format).execute({ ...count(id, 40), aggregate: { ...tally, events } });
    expect(store.log.events).toMatchObject([
      { v: 1, data: { n: 40 } },
      { v: 2, data: { by: 40 } },
    ]);
    expect(await lookInto(store)({ ...tally, events }, id)).toBe(80);
  });

  it('takes a decision without events for the fault that it is', async () => {
    const nothing = count(randomId(), 1, { decide: async () => [] });
    await expect(new Executor(store).execute(nothing)).rejects.toThrow(/returned no event/);
    expect(store.log.events).toEqual([]);
  });

  it('lets a decision look into other streams as they stand', async () => {
    const other = randomId();
    const executor = new Executor(store);
    await executor.execute(count(other, 40));
    const { events } = await executor.execute(
      count(randomId(), 1, {
        decide: async (_, look) => [{ type: 'Counted', data: { by: await look(tally, other) } }],
      }),
    );
    expect(events[0]?.data).toEqual({ by: 40 });
    expect(await lookInto(store)(tally, randomId())).toBe(0);
  });
});
