import { describe, expect, it } from '@jest/globals';
import { OutcomeUnknown, randomId, StoreUnavailable, type EventStore } from '@dondoc/event-sourcing';
import { InMemoryEventStore } from '@dondoc/event-sourcing/testing';
import { measuredStore } from './measured-store.js';
import { Metrics } from './metrics.js';
import { variedStore } from './varied-store.js';

const NOW = '2020-01-02T01:00:00.000Z';

const someEvents = (store: EventStore, count: number) =>
  Array.from({ length: count }, () => {
    const id = randomId();
    const meta = {
      origin: store.id,
      actor: id,
      occurredAt: NOW,
      commandId: id,
      commandHash: '0'.repeat(64),
      correlationId: id,
      salt: '0'.repeat(64),
    };
    return { id, type: 'Asked', v: 1, data: {}, meta };
  });

const failing = (store: EventStore, error: Error): EventStore =>
  variedStore(store, {
    append: async () => {
      throw error;
    },
  });

describe('a measured store', () => {
  it('counts appends, and the events of each', async () => {
    const metrics = new Metrics();
    const store = measuredStore(new InMemoryEventStore(), metrics);
    await store.append('asked-1', someEvents(store, 1), 'no-stream', NOW);
    await store.append('asked-2', someEvents(store, 24), 'no-stream', NOW);
    const text = await metrics.text();
    expect(text).toContain('dondoc_append_duration_seconds_count 2');
    expect(text).toContain('dondoc_append_events_sum 25');
    expect(text).toContain('dondoc_append_events_bucket{le="1"} 1');
  });

  it('counts conflicts, unknown outcomes and a store that is away, each by itself, and lets the error through', async () => {
    const metrics = new Metrics();
    const inner = new InMemoryEventStore();
    const store = measuredStore(inner, metrics);
    await store.append('asked-1', someEvents(store, 1), 'no-stream', NOW);
    const unknown = measuredStore(failing(inner, new OutcomeUnknown('asked-1')), metrics);
    const away = measuredStore(failing(inner, new StoreUnavailable('full')), metrics);
    await expect(store.append('asked-1', someEvents(store, 1), 'no-stream', NOW)).rejects.toThrow(
      /stands at/,
    );
    await expect(unknown.append('asked-1', someEvents(store, 1), 0, NOW)).rejects.toThrow(OutcomeUnknown);
    await expect(away.append('asked-1', someEvents(store, 1), 0, NOW)).rejects.toThrow(StoreUnavailable);
    const text = await metrics.text();
    for (const kind of ['conflict', 'unknown', 'unavailable'])
      expect(text).toContain(`dondoc_append_failures_total{kind="${kind}"} 1`);
    expect(text).toContain('dondoc_append_failures_total{kind="other"} 0');
    expect(text).toContain('dondoc_append_duration_seconds_count 1');
  });

  it('belongs to one installation: another one counts for itself', async () => {
    const [one, other] = [new Metrics(), new Metrics()];
    const store = measuredStore(new InMemoryEventStore(), one);
    await store.append('asked-1', someEvents(store, 1), 'no-stream', NOW);
    expect(await other.text()).toContain('dondoc_append_duration_seconds_count 0');
  });
});
