import { beforeEach, describe, expect, it } from '@jest/globals';
import { readWholeStream, type EventStore } from './event-store.js';
import { Executor, lookInto } from './execute.js';
import { randomId } from './ids.js';
import { StreamMemory } from './stream-memory.js';
import { count, tally } from './testing/contract/tally.js';
import { InMemoryEventStore } from './testing/in-memory-event-store.js';

let store: InMemoryEventStore;
let asked: [stream: string, from: number][];
let spy: Pick<EventStore, 'readStream'>;
beforeEach(() => {
  store = new InMemoryEventStore();
  asked = [];
  spy = {
    readStream: (stream, from = 0) => {
      asked.push([stream, from]);
      return store.readStream(stream, from);
    },
  };
});

const counted = async (id: string, ...by: number[]) => {
  for (const each of by) await new Executor(store).execute(count(id, each));
};

describe('a memory of streams', () => {
  it('answers as the store does, whatever was written in between, and asks only for what is newer', async () => {
    const id = randomId();
    const memory = new StreamMemory(spy);
    expect(await memory.look(tally, id)).toEqual(tally.initial);
    await counted(id, 1, 2);
    const before = await memory.look(tally, id);
    await counted(id, 4);
    const after = await memory.look(tally, id);
    expect([before, after]).not.toContainEqual(tally.initial);
    expect(before).not.toEqual(after);
    expect(after).toEqual(await lookInto(store)(tally, id));
    expect(asked.map(([, from]) => from)).toEqual([0, 0, 2]);
    expect(await readWholeStream(memory, `tally-${id}`)).toEqual(await readWholeStream(store, `tally-${id}`));
  });

  it('reads from a revision on', async () => {
    const id = randomId();
    await counted(id, 1, 2, 3);
    const memory = new StreamMemory(spy);
    for (const from of [0, 2, 3])
      expect(await readWholeStream(memory, `tally-${id}`, from)).toEqual(
        await readWholeStream(store, `tally-${id}`, from),
      );
  });

  it('counts no event twice when two ask at once', async () => {
    const id = randomId();
    await counted(id, 1, 2);
    const memory = new StreamMemory(spy);
    await memory.look(tally, id);
    await counted(id, 4);
    const both = await Promise.all([memory.look(tally, id), memory.look(tally, id)]);
    const truth = await lookInto(store)(tally, id);
    expect(both).toEqual([truth, truth]);
    expect(await readWholeStream(memory, `tally-${id}`)).toHaveLength(3);
  });

  it('forgets what was not asked for longest, and keeps no more than it may', async () => {
    const [a, b, c] = [randomId(), randomId(), randomId()];
    for (const id of [a, b, c]) await counted(id, 1, 2);
    const memory = new StreamMemory(spy, 4);
    for (const id of [a, b, a, c]) await memory.look(tally, id);
    asked = [];
    for (const id of [a, c, b]) await memory.look(tally, id);
    expect(asked).toEqual([
      [`tally-${a}`, 2],
      [`tally-${c}`, 2],
      [`tally-${b}`, 0],
    ]);
    // what grew while it was kept is counted whole
    await counted(b, 1, 1, 1);
    expect(await memory.look(tally, b)).toEqual(await lookInto(store)(tally, b));
    asked = [];
    await memory.look(tally, b);
    expect(asked).toEqual([[`tally-${b}`, 0]]);
  });
});
