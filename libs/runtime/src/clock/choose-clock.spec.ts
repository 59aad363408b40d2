import { beforeEach, describe, expect, it } from '@jest/globals';
import { Executor, randomId } from '@dondoc/event-sourcing';
import { InMemoryEventStore } from '@dondoc/event-sourcing/testing';
import { chooseClock, recordAdvance } from './choose-clock.js';

const MONDAY = '2020-01-06T01:00:00.000Z';
const TUESDAY = '2020-01-07T01:00:00.000Z';
let store: InMemoryEventStore;
beforeEach(() => {
  store = new InMemoryEventStore();
});
const advance = (to: string) => recordAdvance(store, new Executor(store), to, randomId());

describe('simulated time', () => {
  it('begins where it is told to, and a second start goes on where it stands', async () => {
    expect(await (await chooseClock(store, new Executor(store), MONDAY)).now()).toBe(MONDAY);
    await advance(TUESDAY);
    expect(await (await chooseClock(store, new Executor(store), MONDAY)).now()).toBe(TUESDAY);
  });

  it('begins once when another node begins it in the same moment', async () => {
    const looked = store.tail.bind(store);
    store.tail = async () => {
      store.tail = looked;
      await advance(MONDAY);
      return looked();
    };
    expect(await (await chooseClock(store, new Executor(store), MONDAY)).now()).toBe(MONDAY);
    expect(store.log.events).toHaveLength(1);
  });

  it('moves once for the same move given twice', async () => {
    await advance(MONDAY);
    await advance(MONDAY);
    expect(store.log.events).toHaveLength(1);
  });

  it('never goes back', async () => {
    await advance(TUESDAY);
    await expect(advance(MONDAY)).rejects.toMatchObject({ code: 'time-goes-forward-only' });
    expect(store.log.events).toHaveLength(1);
  });
});
