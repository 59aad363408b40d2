import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** What came in at the edge. */
export class HttpMetrics {
  readonly signInsFailed: Counter<'reason'>;
  readonly liveConnections: Gauge;
  private readonly requests: Counter<'method' | 'route' | 'status'>;
  private readonly duration: Histogram<'method' | 'route'>;

  constructor(register: Registry) {
    const registers = [register];
    this.requests = new Counter({
      name: 'dondoc_http_requests_total',
      help: 'Requests answered, by the route as it is declared',
      labelNames: ['method', 'route', 'status'],
      registers,
    });
    this.duration = new Histogram({
      name: 'dondoc_http_request_duration_seconds',
      help: 'From the head of the request to the end of the answer, without live connections',
      labelNames: ['method', 'route'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30],
      registers,
    });
    this.liveConnections = new Gauge({
      name: 'dondoc_live_connections',
      help: 'Live streams that are open',
      registers,
    });
    this.signInsFailed = new Counter({
      name: 'dondoc_sign_ins_failed_total',
      help: 'Sign-ins that were refused',
      labelNames: ['reason'],
      registers,
    });
    for (const reason of ['wrong', 'throttled']) this.signInsFailed.inc({ reason }, 0);
  }

  /** @param seconds absent for an answer that lasts as long as somebody listens */
  answered(method: string, route: string, status: number, seconds: number | undefined): void {
    this.requests.inc({ method, route, status });
    if (seconds !== undefined) this.duration.observe({ method, route }, seconds);
  }
}
