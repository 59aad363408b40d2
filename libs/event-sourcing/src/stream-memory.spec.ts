import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readWholeStream, StoreUnavailable, type EventStore } from './event-store.js';
import { Executor, lookInto } from './execute.js';
import { randomId } from './ids.js';
import { lookRemembering, StreamMemory } from './stream-memory.js';
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
    // room for four events, not for five
    const memory = new StreamMemory(spy, 4_000);
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

  it('weighs large events by their size', async () => {
    const [large, small] = [randomId(), randomId()];
    const padded = { ...spy, readStream: (stream: string, from = 0) => inLargeEvents(stream, from) };
    async function* inLargeEvents(stream: string, from: number) {
      for await (const page of spy.readStream(stream, from))
        yield stream.endsWith(large)
          ? page.map((event) => ({ ...event, data: { by: 1, padding: 'x'.repeat(4_000) } }))
          : page;
    }
    for (const id of [large, small]) await counted(id, 1);
    const memory = new StreamMemory(padded, 4_000);
    for (const id of [small, large, small, large]) await memory.look(tally, id);
    // the large one never fits in, and does not drive out the other
    expect(asked.map(([, from]) => from)).toEqual([0, 0, 1, 0]);
  });

  it('keeps what came before a read failed, and goes on from there', async () => {
    const id = randomId();
    await counted(id, 1, 2, 4);
    let isLost = true;
    const failing = {
      async *readStream(stream: string, from = 0) {
        for await (const page of spy.readStream(stream, from))
          for (const event of page) {
            if (isLost && event.revision === 1) throw new StoreUnavailable('the connection was lost');
            yield [event];
          }
      },
    };
    const memory = new StreamMemory(failing);
    await expect(memory.look(tally, id)).rejects.toBeInstanceOf(StoreUnavailable);
    isLost = false;
    expect(await memory.look(tally, id)).toEqual(await lookInto(store)(tally, id));
    expect(asked.map(([, from]) => from)).toEqual([0, 1]);
  });

  it('answers whole when the stream is forgotten while it is being asked for', async () => {
    const [slow, other] = [randomId(), randomId()];
    await counted(slow, 1, 2);
    await counted(other, 1, 2, 1, 1);
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const holding = {
      async *readStream(stream: string, from = 0) {
        if (stream.endsWith(slow) && from > 0) await held;
        yield* spy.readStream(stream, from);
      },
    };
    const memory = new StreamMemory(holding, 4_000);
    await memory.look(tally, slow);
    await counted(slow, 4);
    const first = memory.look(tally, slow);
    await memory.look(tally, other);
    const second = memory.look(tally, slow);
    letGo();
    const truth = await lookInto(store)(tally, slow);
    expect(await Promise.all([first, second])).toEqual([truth, truth]);
    expect(await memory.look(tally, slow)).toBe(truth);
  });

  it('names a hole rather than live with it', async () => {
    const id = randomId();
    await counted(id, 1, 2, 4);
    const holed = { readStream: (stream: string) => spy.readStream(stream, 1) };
    await expect(new StreamMemory(holed).look(tally, id)).rejects.toThrow('revision 1 after 0 events');
  });

  it('is right about every stream, however little it keeps and whoever writes and asks', async () => {
    const ids = [randomId(), randomId(), randomId()];
    const step = fc.record({
      id: fc.constantFrom(...ids),
      writes: fc.nat({ max: 2 }),
      asks: fc.nat({ max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 20 }),
        fc.integer({ min: 0, max: 8_000 }),
        async (steps, most) => {
          store = new InMemoryEventStore();
          const memory = new StreamMemory(spy, most);
          for (const { id, writes, asks } of steps) {
            await counted(id, ...Array.from({ length: writes }, () => 1));
            const truth = await readWholeStream(store, `tally-${id}`);
            const answers = await Promise.all(
              Array.from({ length: asks }, async () => [
                await memory.look(tally, id),
                await readWholeStream(memory, `tally-${id}`),
              ]),
            );
            for (const answer of answers) expect(answer).toEqual([truth.length, truth]);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('looking with a memory for one aggregate', () => {
  it('reads its streams from where it stands, as fresh as the store, and all others whole', async () => {
    const [id, other] = [randomId(), randomId()];
    const look = lookRemembering(spy, tally);
    const forgetful = { ...tally, category: 'forgotten' };
    await counted(id, 1, 2);
    expect(await look(tally, id)).toEqual(await lookInto(store)(tally, id));
    expect(await look(tally, id)).toBe(await look(tally, id));
    await counted(id, 4);
    expect(await look(tally, id)).toEqual(await lookInto(store)(tally, id));
    await look(forgetful, other);
    await look(forgetful, other);
    expect(asked).toEqual([
      [`tally-${id}`, 0],
      [`tally-${id}`, 2],
      [`tally-${id}`, 2],
      [`tally-${id}`, 2],
      [`forgotten-${other}`, 0],
      [`forgotten-${other}`, 0],
    ]);
  });
});
