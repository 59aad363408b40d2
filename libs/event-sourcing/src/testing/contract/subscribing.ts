import { describe, expect, it } from '@jest/globals';
import type { EventStore } from '../../event-store.js';
import {
  allOf,
  dense,
  fill,
  Listener,
  MONDAY,
  someEvent,
  someStream,
  until,
  type WithStore,
} from './harness.js';

const writeOneByOne = async (store: EventStore, count: number) => {
  for (let n = 0; n < count; n++) await store.append(someStream(), [someEvent({ n })], 'no-stream', MONDAY);
};

const indexesOf = (listener: Listener) => listener.events.map(({ index }) => index);

/** What a subscription promises. */
export const describeSubscribing = (withStore: WithStore): void => {
  describe('subscribing', () => {
    it(
      'gives what is there, goes live, then gives what comes',
      withStore(async (store) => {
        await fill(store, 20);
        const listener = new Listener(store, undefined);
        expect(listener.state).toBe('catching-up');
        await listener.reaches('live');
        expect(listener.events).toEqual(await allOf(store.readAll()));
        await writeOneByOne(store, 3);
        await listener.has(23);
        expect(indexesOf(listener)).toEqual(dense(23));
        await listener.stop();
      }),
    );

    it(
      'goes live on an empty log',
      withStore(async (store) => {
        const listener = new Listener(store, undefined);
        await listener.reaches('live');
        await writeOneByOne(store, 1);
        await listener.has(1);
        await listener.stop();
      }),
    );

    it(
      'begins after its cursor',
      withStore(async (store) => {
        await fill(store, 20);
        const seen = (await allOf(store.readAll()))[7];
        const listener = new Listener(store, seen && { index: seen.index, position: seen.position });
        await listener.reaches('live');
        expect(indexesOf(listener)).toEqual(dense(20).slice(8));
        await listener.stop();
      }),
    );

    it(
      'joins while others write, without a hole or a double',
      withStore(async (store) => {
        await fill(store, 700);
        const writers = [1, 2, 3, 4].map(() => writeOneByOne(store, 60));
        const listeners: Listener[] = [];
        for (let n = 0; n < 8; n++) {
          listeners.push(new Listener(store, undefined));
          await new Promise((resolve) => setTimeout(resolve, 3));
        }
        await Promise.all(writers);
        for (const listener of listeners) {
          await listener.has(940);
          expect(indexesOf(listener)).toEqual(dense(940));
          await listener.stop();
        }
      }),
    );

    it(
      'does not run ahead of a slow subscriber',
      withStore(async (store) => {
        await fill(store, 3_000);
        let release = () => {};
        const gate = new Promise<void>((resolve) => (release = resolve));
        const listener = new Listener(store, undefined, () => gate);
        await listener.has(1);
        await writeOneByOne(store, 20);
        expect(listener.pages).toHaveLength(1);
        release();
        await listener.has(3_020);
        expect(indexesOf(listener)).toEqual(dense(3_020));
        expect(Math.max(...listener.pages)).toBeLessThanOrEqual(1_000);
        await listener.stop();
      }),
    );

    it(
      'hands over one page at a time',
      withStore(async (store) => {
        await fill(store, 2_000);
        let [inHand, most] = [0, 0];
        const listener = new Listener(store, undefined, async () => {
          most = Math.max(most, ++inHand);
          await new Promise((resolve) => setTimeout(resolve, 2));
          inHand--;
        });
        await listener.has(2_000);
        expect(most).toBe(1);
        await listener.stop();
      }),
    );

    it(
      'keeps a slow subscriber from holding up a fast one',
      withStore(async (store) => {
        await fill(store, 50);
        let release = () => {};
        const gate = new Promise<void>((resolve) => (release = resolve));
        const slow = new Listener(store, undefined, () => gate);
        const fast = new Listener(store, undefined);
        await slow.has(1);
        await writeOneByOne(store, 5);
        await fast.has(55);
        release();
        await Promise.all([slow.stop(), fast.stop()]);
      }),
    );
  });

  describe('a subscription that ends', () => {
    it(
      'is dropped with the reason when its subscriber fails, and gives nothing more',
      withStore(async (store) => {
        await fill(store, 5);
        const listener = new Listener(store, undefined, () =>
          Promise.reject(new Error('the view is broken')),
        );
        await listener.reaches('dropped');
        expect(listener.reason).toMatchObject({ message: 'the view is broken' });
        const got = listener.events.length;
        await writeOneByOne(store, 3);
        await new Promise((resolve) => setTimeout(resolve, 30));
        expect(listener.events).toHaveLength(got);
      }),
    );

    it(
      'leaves the others alone',
      withStore(async (store) => {
        await fill(store, 5);
        const broken = new Listener(store, undefined, () => Promise.reject(new Error('the view is broken')));
        const other = new Listener(store, undefined);
        await broken.reaches('dropped');
        await writeOneByOne(store, 3);
        await other.has(8);
        await other.stop();
      }),
    );

    it(
      'is stopped after the page in hand, without a reason',
      withStore(async (store) => {
        await fill(store, 5);
        let done = false;
        const listener = new Listener(store, undefined, async () => {
          await new Promise((resolve) => setTimeout(resolve, 20));
          done = true;
        });
        await listener.has(1);
        await listener.stop();
        expect({ done, state: listener.state, reason: listener.reason }).toEqual({
          done: true,
          state: 'dropped',
          reason: undefined,
        });
        const got = listener.events.length;
        await writeOneByOne(store, 2);
        expect(listener.events).toHaveLength(got);
      }),
    );

    it(
      'is ended by closing the store',
      withStore(async (store) => {
        const listener = new Listener(store, undefined);
        await listener.reaches('live');
        await store.close();
        await until(
          () => listener.state === 'dropped',
          () => 'the end of the subscription',
        );
      }),
    );
  });
};
