// node append.process.mjs <ours|bare> <url> <total> <at once> <warm>: appends of one event each; prints appends a second.
import { randomUUID } from 'node:crypto';
import { NOW, sampleEvent } from '../../dist/test/reliability/sample-events.js';
import { inFlight } from '../harness/in-flight.mjs';
import { perSecond } from '../harness/measure.mjs';

const [side, url, ...sizes] = process.argv.slice(2);
const [total, atOnce, warm] = sizes.map(Number);

const openOurs = async () => {
  const { openKurrentEventStore } = await import('../../dist/libs/event-store-kurrentdb/src/index.js');
  const store = await openKurrentEventStore({ url });
  return {
    append: (stream, event) => store.append(stream, [event], 'no-stream', NOW),
    close: () => store.close(),
  };
};

/** The client as its manual shows it: one event, the same bytes, the same expected revision. */
const openBare = async () => {
  const { EventStoreDBClient, jsonEvent, NO_STREAM } = await import('@eventstore/db-client');
  const client = EventStoreDBClient.connectionString(url);
  return {
    append: (stream, { id, type, v, data, meta }) =>
      client.appendToStream(
        stream,
        jsonEvent({ id: randomUUID(), type, data, metadata: { ...meta, recordedAt: NOW, id, v } }),
        { expectedRevision: NO_STREAM },
      ),
    close: () => client.dispose(),
  };
};

const { append, close } = await (side === 'ours' ? openOurs() : openBare());
const events = Array.from({ length: total }, (_, n) => sampleEvent({ n }));
const work = (n) => append(`task-${randomUUID()}`, events[n]);
await inFlight(atOnce, 0, warm, work);
const started = performance.now();
await inFlight(atOnce, warm, total, work);
process.stdout.write(`${perSecond(total - warm, started)}\n`);
await close();
process.exit();
