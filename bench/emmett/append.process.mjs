// node append.process.mjs <url> <total> <at once> <warm>: appends of one event each to a new stream; prints appends a second.
import { randomBytes, randomUUID } from 'node:crypto';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';

const [url, ...sizes] = process.argv.slice(2);
const [total, atOnce, warm] = sizes.map(Number);
const store = getPostgreSQLEventStore(url);
await store.schema.migrate();

/** As large as the events of the other side. */
const event = (n) => ({
  type: 'TaskAssigned',
  data: { title: 'Triển khai kế hoạch', padding: 'x'.repeat(200), n },
  metadata: {
    origin: randomUUID(),
    actor: randomUUID(),
    agency: randomUUID(),
    capacity: 'KT',
    documentId: randomUUID(),
    signedOn: '2020-01-06',
    postId: randomUUID(),
    holderId: randomUUID(),
    occurredAt: '2020-01-06',
    commandId: randomUUID(),
    commandHash: 'ab'.repeat(32),
    correlationId: randomUUID(),
    salt: randomBytes(32).toString('hex'),
  },
});

const append = (n) =>
  store.appendToStream(`task-${randomUUID()}`, [event(n)], {
    expectedStreamVersion: 'STREAM_DOES_NOT_EXIST',
  });

const run = async (from, to) => {
  let next = from;
  const worker = async () => {
    while (next < to) await append(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};

await run(0, warm);
const started = performance.now();
await run(warm, total);
process.stdout.write(`${((total - warm) * 1_000) / (performance.now() - started)}\n`);
await store.close();
