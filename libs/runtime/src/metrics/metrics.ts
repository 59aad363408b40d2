import { collectDefaultMetrics, Registry } from 'prom-client';
import { HttpMetrics } from './http-metrics.js';
import { StoreMetrics } from './store-metrics.js';
import { WorkMetrics } from './work-metrics.js';

/** Everything that one installation counts; docs/metrics.md says what each name means. */
export class Metrics {
  /** Its own, not the package's global one: a process may open several installations. */
  readonly registry = new Registry();
  readonly store = new StoreMetrics(this.registry);
  readonly work = new WorkMetrics(this.registry);
  readonly http = new HttpMetrics(this.registry);

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Everything in the text format of Prometheus. */
  text(): Promise<string> {
    return this.registry.metrics();
  }
}
