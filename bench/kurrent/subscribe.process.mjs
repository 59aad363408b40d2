// node subscribe.process.mjs <ours|bare> <url> <total>: follows the log from its start until all events came; prints events a second.
import { perSecond } from '../harness/measure.mjs';

const [side, url, size] = process.argv.slice(2);
const total = Number(size);

const ours = async () => {
  const { openKurrentEventStore } = await import('../../dist/libs/event-store-kurrentdb/src/index.js');
  // it reads the log once to know it; what is timed begins after that
  const store = await openKurrentEventStore({ url });
  return (done) => {
    let seen = 0;
    store.subscribe(undefined, {
      onEvents: async (events) => {
        seen += events.length;
        if (seen >= total) done();
      },
    });
  };
};

const bare = async () => {
  const { EventStoreDBClient, excludeSystemEvents, START } = await import('@eventstore/db-client');
  const client = EventStoreDBClient.connectionString(url);
  return (done) => {
    let seen = 0;
    const subscription = client.subscribeToAll({ fromPosition: START, filter: excludeSystemEvents() });
    // the server's own events and the note of the installation are not counted
    subscription.on('data', ({ event }) => {
      if (event?.streamId.startsWith('task-') && ++seen >= total) done();
    });
  };
};

const follow = await (side === 'ours' ? ours() : bare());
const started = performance.now();
await new Promise((resolve) => follow(resolve));
process.stdout.write(`${perSecond(total, started)}\n`);
process.exit();
