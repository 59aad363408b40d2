import { beforeEach, describe, expect, it } from '@jest/globals';
import type { StoredEvent } from './event.js';
import { OutcomeUnknown, StoreUnavailable, type EventStore } from './event-store.js';
import { CommandReused, Executor, lookInto } from './execute.js';
import { randomId } from './ids.js';
import { RevisionStale } from './if-match.js';
import { faulty } from './testing/contract/faults.js';
import { count, tally } from './testing/contract/tally.js';
import { InMemoryEventStore } from './testing/in-memory-event-store.js';

let store: InMemoryEventStore;
let id: string;
let asked: (number | undefined)[];
beforeEach(() => {
  store = new InMemoryEventStore();
  id = randomId();
  asked = [];
});

type Count = ReturnType<typeof count>;

const written = async (...commands: readonly Count[]): Promise<readonly StoredEvent[]> => {
  const events: StoredEvent[] = [];
  for (const command of commands) events.push(...(await new Executor(store).execute(command)).events);
  return events;
};

/** As a process of its own, whose reads are noted from which revision on they are. */
const execute = (execution: Count, on: EventStore = store) => {
  const noted: EventStore = {
    ...faulty(on),
    readStream: (stream, from) => {
      asked.push(from);
      return on.readStream(stream, from);
    },
  };
  return new Executor(noted).execute(execution);
};

const total = () => lookInto(store)(tally, id);

describe('a command of a caller that has seen the stream', () => {
  it('reads nothing where nothing is newer', async () => {
    const seen = await written(count(id, 1), count(id, 2));
    expect(await execute(count(id, 4, { seen }))).toMatchObject({ revision: 2, repeated: false });
    expect([await total(), asked]).toEqual([7, []]);
  });

  it('begins a stream that its caller found empty', async () => {
    expect(await execute(count(id, 4, { seen: [] }))).toMatchObject({ revision: 0, repeated: false });
    expect([await total(), asked]).toEqual([4, []]);
  });

  it('reads what is newer where something is, and decides again on all of it', async () => {
    const [first] = await written(count(id, 1), count(id, 2));
    const totals: number[] = [];
    const decide: Count['decide'] = async (before) => {
      totals.push(before);
      return [{ type: 'Counted', data: { by: 4 } }];
    };
    expect(await execute(count(id, 4, { seen: first ? [first] : [], decide }))).toMatchObject({
      revision: 2,
    });
    expect([totals, asked, await total()]).toEqual([[1, 3], [1], 7]);
  });

  it('is not refused for what is no longer so', async () => {
    const seen = await written(count(id, 90));
    await written(count(id, -50));
    expect(await execute(count(id, 30, { seen }))).toMatchObject({ revision: 2 });
    await expect(execute(count(id, 90, { seen }))).rejects.toMatchObject({ code: 'tally-full' });
    expect([asked, await total()]).toEqual([[1, 1], 70]);
  });

  it('finds what another process did with the same command', async () => {
    const seen = await written(count(id, 1));
    const command = count(id, 2);
    const [done] = await written(command);
    expect(await execute({ ...command, seen })).toEqual({
      ...{ id, stream: `tally-${id}`, revision: 1, repeated: true },
      events: [done],
    });
    expect(await execute({ ...command, seen: [...seen, ...(done ? [done] : [])] })).toMatchObject({
      repeated: true,
    });
    await written(count(id, 4));
    expect(await execute({ ...command, seen })).toMatchObject({ revision: 1, repeated: true });
    const other = { ...command, commandHash: count(id, 8).commandHash, seen };
    await expect(execute(other)).rejects.toBeInstanceOf(CommandReused);
    expect(await total()).toBe(7);
  });

  it('is written once by two processes that saw the same', async () => {
    const seen = await written(count(id, 1));
    const command = count(id, 2, { seen });
    const outcomes = await Promise.all([execute(command), execute(command)]);
    expect(outcomes.map(({ repeated, revision }) => [repeated, revision])).toEqual([
      [false, 1],
      [true, 1],
    ]);
    expect(await total()).toBe(3);
  });

  it('is written once where the acknowledgement was lost, and knows it for its own', async () => {
    const seen = await written(count(id, 1));
    const lossy = faulty(store, 'nothing-written', 'acknowledgement-lost', 'acknowledgement-lost');
    expect(await execute(count(id, 2, { seen }), lossy)).toMatchObject({ revision: 1, repeated: false });
    expect([asked, await total()]).toEqual([[], 3]);
  });

  it.each([new StoreUnavailable('away'), new OutcomeUnknown('tally')])(
    'ends with %s where the store does',
    async (error) => {
      const seen = await written(count(id, 1));
      const away: EventStore = { ...faulty(store), append: () => Promise.reject(error) };
      await expect(execute(count(id, 2, { seen }), away)).rejects.toBe(error);
      expect([asked, await total()]).toEqual([[], 1]);
    },
  );

  it('still runs on the revision of If-Match alone', async () => {
    const seen = await written(count(id, 1));
    await written(count(id, 2));
    await expect(execute(count(id, 4, { seen, ifMatch: 0 }))).rejects.toBeInstanceOf(RevisionStale);
    expect(await execute(count(id, 4, { seen, ifMatch: 1 }))).toMatchObject({ revision: 2 });
  });

  it('is a fault where what was seen is not the beginning of its stream', async () => {
    const [, second] = await written(count(id, 1), count(id, 2));
    const foreign = await written(count(randomId(), 1));
    for (const seen of [second ? [second] : [], foreign])
      await expect(execute(count(id, 4, { seen }))).rejects.toThrow('is not its beginning');
  });
});
