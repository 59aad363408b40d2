import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { Counter } from 'prom-client';
import { openGauges } from './gauges.js';
import { Metrics } from './metrics.js';

const documented = () =>
  [...readFileSync('docs/metrics.md', 'utf8').matchAll(/^\| `(dondoc_\w+)`/gm)].map(([, name]) =>
    String(name),
  );

const registered = () => {
  const metrics = new Metrics();
  openGauges({
    settings: { DATA_FOLDER: tmpdir(), ROLES: ['api'], EVENT_STORE_URL: undefined },
    views: { state: 'live', reason: undefined, position: () => undefined, parked: async () => [] },
    jobs: { health: async () => ({ state: 'ready' }) },
    alarms: { all: [] },
    metrics,
    standings: { all: [] },
    tail: { index: -1, away: undefined, look: async () => undefined, secondsBehind: () => 0 },
    clock: { msBehind: () => 0 },
    connection: { lost: undefined },
  });
  return metrics.registry
    .getMetricsAsArray()
    .map(({ name }) => name)
    .filter((name) => name.startsWith('dondoc_'));
};

describe('the metrics', () => {
  it('are those of docs/metrics.md, no fewer and no others', () => {
    expect(registered().toSorted()).toEqual(documented().toSorted());
  });

  it('are named as Prometheus wants: counters end in _total, times in _seconds', () => {
    const counters = new Metrics().registry.getMetricsAsArray().filter((metric) => metric instanceof Counter);
    const ours = counters.map(({ name }) => name).filter((name) => name.startsWith('dondoc_'));
    expect(ours.length).toBeGreaterThan(5);
    for (const name of ours) expect(name).toMatch(/_total$/);
    expect(registered().filter((name) => /duration|lateness|lag_s/.test(name))).toEqual(
      registered().filter((name) => name.endsWith('_seconds')),
    );
  });
});
