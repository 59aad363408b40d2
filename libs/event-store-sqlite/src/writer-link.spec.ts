import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { OutcomeUnknown, StoreUnavailable } from '@dondoc/event-sourcing';
import { MONDAY, scratchFolder, someEvent, someStream } from './testing/samples.js';
import { openSqliteEventStore } from './open-sqlite-event-store.js';
import { WriterLink } from './writer-link.js';

let scratch: ReturnType<typeof scratchFolder>;
beforeEach(() => {
  scratch = scratchFolder();
});
afterEach(() => scratch.remove());

describe('what waits for the writer', () => {
  it.each([
    { bound: 'in number', queueLimit: { appends: 5, bytes: 1_000_000 }, padding: 10 },
    { bound: 'in bytes', queueLimit: { appends: 1_000, bytes: 55_000 }, padding: 10_000 },
  ])('is bounded $bound: the rest is refused with a time to try again', async ({ queueLimit, padding }) => {
    const store = await openSqliteEventStore({ file: scratch.file, queueLimit });
    const append = () =>
      store.append(someStream(), [someEvent({ text: 'x'.repeat(padding) })], 'no-stream', MONDAY);
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, append));
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(7);
    for (const { reason } of refused)
      expect(reason).toMatchObject({ name: 'StoreUnavailable', retryAfterSeconds: 1 });
    expect(await store.tail()).toMatchObject({ index: 4 });
    await append();
    await store.close();
  });

  it('is answered before the store closes; whoever comes later is refused', async () => {
    const store = await openSqliteEventStore({ file: scratch.file });
    const append = () => store.append(someStream(), [someEvent()], 'no-stream', MONDAY);
    const waiting = Promise.all(Array.from({ length: 50 }, append));
    await store.close();
    expect((await waiting).flat()).toHaveLength(50);
    await expect(append()).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.tail()).rejects.toBeInstanceOf(StoreUnavailable);
  });

  it('is of unknown outcome when the writer thread dies, which raises the alarm', async () => {
    const alarms: string[] = [];
    const { link } = await WriterLink.open(
      scratch.file,
      { appends: 10, bytes: 1_000 },
      () => undefined,
      ({ message }) => alarms.push(message),
      new URL('./testing/dying.thread.js', import.meta.url),
    );
    const wanted = { stream: someStream(), expected: -1, now: MONDAY, events: [] };
    const waiting = [link.append(wanted, 1), link.append(wanted, 1)];
    const outcomes = await Promise.allSettled(waiting);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: expect.any(OutcomeUnknown) });
    expect(alarms).toEqual([expect.stringContaining('out of memory')]);
    expect(() => link.append(wanted, 1)).toThrow(StoreUnavailable);
  });
});
