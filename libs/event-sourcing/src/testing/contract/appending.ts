import { describe, expect, it } from '@jest/globals';
import {
  APPEND_LIMIT_BYTES,
  EVENT_LIMIT_BYTES,
  EventTooLarge,
  readWholeStream,
  RevisionConflict,
} from '../../event-store.js';
import {
  allOf,
  errorOf,
  MONDAY,
  SUNDAY,
  someEvent,
  someEvents,
  someStream,
  TUESDAY,
  type WithStore,
} from './harness.js';

/** What an append promises. */
export const describeAppending = (withStore: WithStore): void => {
  describe('appending', () => {
    it(
      'answers with the events as they are read afterwards',
      withStore(async (store) => {
        const stream = someStream();
        const written = await store.append(stream, someEvents(3), 'no-stream', MONDAY);
        expect(written.map(({ revision }) => revision)).toEqual([0, 1, 2]);
        expect(await readWholeStream(store, stream)).toEqual(written);
      }),
    );

    it(
      'keeps what was handed in',
      withStore(async (store) => {
        const event = someEvent({ title: 'Đôn đốc “Ủy ban”', amount: 1.5, nested: { list: [1, null, ''] } });
        const [written] = await store.append(someStream(), [event], 'no-stream', MONDAY);
        const { id, type, v, data, meta } = written ?? {};
        expect({ id, type, v, data, meta }).toEqual({
          ...event,
          meta: { ...event.meta, recordedAt: MONDAY },
        });
      }),
    );

    it(
      'goes on at the revision of the last event',
      withStore(async (store) => {
        const stream = someStream();
        await store.append(stream, someEvents(2), 'no-stream', MONDAY);
        const [third] = await store.append(stream, someEvents(1), 1, MONDAY);
        expect(third?.revision).toBe(2);
      }),
    );

    it.each([
      { where: 'a stream that is there, expected to be new', length: 2, expected: 'no-stream', actual: 1 },
      { where: 'an older revision', length: 3, expected: 1, actual: 2 },
      { where: 'a revision that does not exist yet', length: 2, expected: 2, actual: 1 },
      { where: 'a stream that does not exist', length: 0, expected: 0, actual: 'no-stream' },
    ] as const)('is refused at $where, and nothing is written', ({ length, expected, actual }) =>
      withStore(async (store) => {
        const stream = someStream();
        if (length > 0) await store.append(stream, someEvents(length), 'no-stream', MONDAY);
        const refused = await errorOf(store.append(stream, someEvents(2), expected, MONDAY));
        expect(refused).toBeInstanceOf(RevisionConflict);
        expect(refused).toMatchObject({ stream, expected, actual });
        expect(await readWholeStream(store, stream)).toHaveLength(length);
      })(),
    );

    it(
      'lets one of many writers at the same revision win',
      withStore(async (store) => {
        const stream = someStream();
        const attempts = Array.from({ length: 20 }, () =>
          store.append(stream, someEvents(2), 'no-stream', MONDAY),
        );
        const outcomes = await Promise.allSettled(attempts);
        expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        expect(await readWholeStream(store, stream)).toHaveLength(2);
      }),
    );

    it(
      'keeps streams apart whose names begin alike',
      withStore(async (store) => {
        const stream = someStream();
        await store.append(stream, someEvents(1), 'no-stream', MONDAY);
        await store.append(`${stream}x`, someEvents(2), 'no-stream', MONDAY);
        expect(await readWholeStream(store, stream)).toHaveLength(1);
        expect(await readWholeStream(store, stream.slice(0, -1))).toHaveLength(0);
      }),
    );
  });

  describe('appending again', () => {
    it(
      'answers with the stored events and writes nothing',
      withStore(async (store) => {
        const stream = someStream();
        const events = someEvents(3);
        const first = await store.append(stream, events, 'no-stream', MONDAY);
        expect(await store.append(stream, events, 'no-stream', TUESDAY)).toEqual(first);
        expect(await allOf(store.readAll())).toHaveLength(3);
      }),
    );

    it(
      'finds its events when the stream has gone on',
      withStore(async (store) => {
        const stream = someStream();
        const events = someEvents(2);
        await store.append(stream, someEvents(1), 'no-stream', MONDAY);
        const first = await store.append(stream, events, 0, MONDAY);
        await store.append(stream, someEvents(2), 2, MONDAY);
        expect(await store.append(stream, events, 0, TUESDAY)).toEqual(first);
      }),
    );

    it(
      'compares ids only: the stored events are the truth',
      withStore(async (store) => {
        const stream = someStream();
        const event = someEvent({ title: 'first' });
        const first = await store.append(stream, [event], 'no-stream', MONDAY);
        const again = await store.append(
          stream,
          [someEvent({ title: 'second' }, event.id)],
          'no-stream',
          MONDAY,
        );
        expect(again).toEqual(first);
      }),
    );

    it(
      'is a repetition with a prefix of what is there',
      withStore(async (store) => {
        const stream = someStream();
        const events = someEvents(3);
        const first = await store.append(stream, events, 'no-stream', MONDAY);
        expect(await store.append(stream, events.slice(0, 2), 'no-stream', MONDAY)).toEqual(
          first.slice(0, 2),
        );
      }),
    );

    it.each([
      { what: 'more events than are there', change: (events: string[]) => [...events, 'new'] },
      { what: 'another event among them', change: ([first]: string[]) => [first ?? '', 'new'] },
      { what: 'its events in another order', change: (events: string[]) => events.toReversed() },
    ])('is a conflict with $what', ({ change }) =>
      withStore(async (store) => {
        const stream = someStream();
        const events = someEvents(2);
        await store.append(stream, events, 'no-stream', MONDAY);
        const changed = change(events.map(({ id }) => id)).map((id) =>
          id === 'new' ? someEvent() : someEvent({}, id),
        );
        const refused = await errorOf(store.append(stream, changed, 'no-stream', MONDAY));
        expect(refused).toBeInstanceOf(RevisionConflict);
        expect(await readWholeStream(store, stream)).toHaveLength(2);
      })(),
    );

    it(
      'is a new append in another stream, for ids are not unique across streams',
      withStore(async (store) => {
        const events = someEvents(1);
        await store.append(someStream(), events, 'no-stream', MONDAY);
        await store.append(someStream(), events, 'no-stream', MONDAY);
        expect(await allOf(store.readAll())).toHaveLength(2);
      }),
    );
  });

  describe('the time of recording', () => {
    it(
      'is the business time of the append, but never before the last one',
      withStore(async (store) => {
        for (const now of [MONDAY, TUESDAY, SUNDAY, MONDAY])
          await store.append(someStream(), someEvents(1), 'no-stream', now);
        const recorded = (await allOf(store.readAll())).map(({ meta }) => meta.recordedAt);
        expect(recorded).toEqual([MONDAY, TUESDAY, TUESDAY, TUESDAY]);
      }),
    );
  });

  describe('an append that is too large', () => {
    const ofBytes = (bytes: number) => someEvent({ text: 'x'.repeat(bytes) });

    it(
      'is refused whole when one event is larger than 64 KiB',
      withStore(async (store) => {
        const stream = someStream();
        const refused = await errorOf(
          store.append(stream, [someEvent(), ofBytes(EVENT_LIMIT_BYTES)], 'no-stream', MONDAY),
        );
        expect(refused).toBeInstanceOf(EventTooLarge);
        expect(refused).toMatchObject({ stream, limit: EVENT_LIMIT_BYTES });
        expect(await readWholeStream(store, stream)).toHaveLength(0);
      }),
    );

    it(
      'is refused whole when all its events together are larger than 1 MiB',
      withStore(async (store) => {
        const stream = someStream();
        const events = Array.from({ length: 18 }, () => ofBytes(60_000));
        const refused = await errorOf(store.append(stream, events, 'no-stream', MONDAY));
        expect(refused).toMatchObject({ name: 'EventTooLarge', limit: APPEND_LIMIT_BYTES });
        expect(await readWholeStream(store, stream)).toHaveLength(0);
      }),
    );

    it(
      'counts bytes, not characters',
      withStore(async (store) => {
        const wide = someEvent({ text: 'ộ'.repeat(EVENT_LIMIT_BYTES / 3) });
        expect(await errorOf(store.append(someStream(), [wide], 'no-stream', MONDAY))).toBeInstanceOf(
          EventTooLarge,
        );
      }),
    );

    it(
      'is written when it is just below the limit',
      withStore(async (store) => {
        const stream = someStream();
        await store.append(stream, [ofBytes(EVENT_LIMIT_BYTES - 1_000)], 'no-stream', MONDAY);
        expect(await readWholeStream(store, stream)).toHaveLength(1);
      }),
    );
  });
};
