import type { EventStore } from '@dondoc/event-sourcing';
import type { Metrics } from './metrics.js';
import { variedStore } from './varied-store.js';

/** The store, with every append timed and counted. */
export const measuredStore = (store: EventStore, metrics: Pick<Metrics, 'store'>): EventStore =>
  variedStore(store, {
    append: async (stream, events, expected, now) => {
      const from = performance.now();
      try {
        const stored = await store.append(stream, events, expected, now);
        metrics.store.appended(stored.length, (performance.now() - from) / 1000);
        return stored;
      } catch (error) {
        metrics.store.appendFailed(error);
        throw error;
      }
    },
  });
