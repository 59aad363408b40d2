import { describe, expect, it } from '@jest/globals';
import { comparePositions, type LoggedEvent } from '../../event.js';
import { LogOutOfOrder, readWholeStream, StoreNotEmpty, type EventStore } from '../../event-store.js';
import { leaf } from '../../hashing.js';
import {
  allOf,
  dense,
  errorOf,
  fill,
  MONDAY,
  someEvents,
  someStream,
  SUNDAY,
  TUESDAY,
  withoutPosition,
  type WithStore,
} from './harness.js';

const pagesOf = async <Event>(pages: AsyncIterable<readonly Event[]>): Promise<(readonly Event[])[]> => {
  const all: (readonly Event[])[] = [];
  for await (const page of pages) all.push(page);
  return all;
};

async function* inPagesOf(size: number, events: readonly LoggedEvent[]) {
  for (let from = 0; from < events.length; from += size) yield events.slice(from, from + size);
}

/** What reading and importing promise. */
export const describeReading = (withStore: WithStore): void => {
  describe('reading a stream', () => {
    it(
      'gives no page of a stream that does not exist, nor beyond its end',
      withStore(async (store) => {
        const stream = someStream();
        expect(await pagesOf(store.readStream(stream))).toEqual([]);
        await store.append(stream, someEvents(2), 'no-stream', MONDAY);
        expect(await pagesOf(store.readStream(stream, 2))).toEqual([]);
      }),
    );

    it(
      'gives a long one in pages, in order and without a hole, from any revision',
      withStore(async (store) => {
        const stream = someStream();
        for (let from = 0; from < 1_200; from += 200)
          await store.append(stream, someEvents(200), from === 0 ? 'no-stream' : from - 1, MONDAY);
        const pages = await pagesOf(store.readStream(stream));
        expect(pages.length).toBeGreaterThan(1);
        expect(pages.flat().map(({ revision }) => revision)).toEqual(dense(1_200));
        const rest = await allOf(store.readStream(stream, 777));
        expect(rest.map(({ revision }) => revision)).toEqual(dense(1_200).slice(777));
      }),
    );
  });

  describe('reading the log', () => {
    it(
      'gives nothing of an empty log, which has no tail',
      withStore(async (store) => {
        expect(await pagesOf(store.readAll())).toEqual([]);
        expect(await store.tail()).toBeUndefined();
      }),
    );

    it(
      'numbers all events densely from 0 in the order of their positions',
      withStore(async (store) => {
        await fill(store, 900);
        const events = await allOf(store.readAll());
        expect(events.map(({ index }) => index)).toEqual(dense(900));
        const sorted = events.toSorted((a, b) => comparePositions(a.position, b.position));
        expect(sorted.map(({ index }) => index)).toEqual(dense(900));
      }),
    );

    it(
      'keeps to the page size and goes on after any cursor',
      withStore(async (store) => {
        await fill(store, 25);
        const pages = await pagesOf(store.readAll(undefined, 10));
        expect(pages.map((page) => page.length)).toEqual([10, 10, 5]);
        for (const after of pages.flat()) {
          const rest = await allOf(store.readAll({ index: after.index, position: after.position }, 10));
          expect(rest.map(({ index }) => index)).toEqual(dense(25).slice(after.index + 1));
        }
      }),
    );

    it(
      'ends at the tail',
      withStore(async (store) => {
        await fill(store, 10);
        const last = (await allOf(store.readAll())).at(-1);
        expect(await store.tail()).toEqual({ index: 9, position: last?.position });
      }),
    );

    it(
      'gives the same events as their streams',
      withStore(async (store) => {
        await fill(store, 30);
        for (const { index: _, ...event } of await allOf(store.readAll()))
          expect((await readWholeStream(store, event.stream))[event.revision]).toEqual(event);
      }),
    );
  });
};

/** What importing promises. */
export const describeImporting = (withStore: WithStore): void => {
  const withTwo = (work: (source: EventStore, target: EventStore) => Promise<void>) =>
    withStore(async (source) => withStore((target) => work(source, target))());

  describe('importing a log', () => {
    it(
      'keeps every byte, the time of recording included',
      withTwo(async (source, target) => {
        await fill(source, 1_100);
        await source.append(someStream(), someEvents(1), 'no-stream', TUESDAY);
        await target.import(source.readAll(undefined, 300));
        const [original, copy] = [await allOf(source.readAll()), await allOf(target.readAll())];
        expect(copy.map(withoutPosition)).toEqual(original.map(withoutPosition));
        expect(copy.map(leaf)).toEqual(original.map(leaf));
        await target.append(someStream(), someEvents(1), 'no-stream', SUNDAY);
        expect((await allOf(target.readAll())).at(-1)?.meta.recordedAt).toBe(TUESDAY);
      }),
    );

    it(
      'leaves streams that go on where they ended',
      withTwo(async (source, target) => {
        const stream = someStream();
        const events = someEvents(2);
        const written = await source.append(stream, events, 'no-stream', MONDAY);
        await target.import(source.readAll());
        const again = await target.append(stream, events, 'no-stream', TUESDAY);
        expect(again.map(withoutPosition)).toEqual(written.map(withoutPosition));
        const [third] = await target.append(stream, someEvents(1), 1, MONDAY);
        expect(third?.revision).toBe(2);
      }),
    );

    it(
      'is refused by a store that holds an event',
      withTwo(async (source, target) => {
        await fill(source, 3);
        await fill(target, 1);
        expect(await errorOf(target.import(source.readAll()))).toBeInstanceOf(StoreNotEmpty);
        expect(await allOf(target.readAll())).toHaveLength(1);
      }),
    );

    it.each([
      { fault: 'an event is missing', spoil: (events: LoggedEvent[]) => events.toSpliced(7, 1) },
      { fault: 'two events changed places', spoil: (events: LoggedEvent[]) => swapped(events, 6, 7) },
      {
        fault: 'a revision is missing',
        spoil: (events: LoggedEvent[]) => renumbered(events.toSpliced(1, 1)),
      },
    ])('leaves the store empty when $fault', ({ spoil }) =>
      withTwo(async (source, target) => {
        await fill(source, 12);
        const spoilt = spoil(await allOf(source.readAll()));
        expect(await errorOf(target.import(inPagesOf(5, spoilt)))).toBeInstanceOf(LogOutOfOrder);
        expect(await target.tail()).toBeUndefined();
        await target.import(source.readAll());
        expect(await allOf(target.readAll())).toHaveLength(12);
      })(),
    );

    it(
      'leaves the store empty when the source breaks off',
      withTwo(async (source, target) => {
        await fill(source, 12);
        const broken = async function* () {
          yield* inPagesOf(5, (await allOf(source.readAll())).slice(0, 10));
          throw new Error('the source has gone');
        };
        expect(await errorOf(target.import(broken()))).toMatchObject({ message: 'the source has gone' });
        expect(await target.tail()).toBeUndefined();
        await target.append(someStream(), someEvents(1), 'no-stream', MONDAY);
      }),
    );
  });
};

const renumbered = (events: LoggedEvent[]) => events.map((event, index) => ({ ...event, index }));

const swapped = (events: LoggedEvent[], a: number, b: number) =>
  events.map((event, place) => (place === a ? events[b] : place === b ? events[a] : event) ?? event);
