// Run under strace: every append is answered with a line, so that the order of syncing and answering can be seen.
import { writeSync } from 'node:fs';
import { randomId } from '@dondoc/event-sourcing';
import { openSqliteEventStore } from '@dondoc/event-store-sqlite';
import { NOW, sampleEvent } from '../sample-events.js';

const [file = '', appends = '0'] = process.argv.slice(2);

const store = await openSqliteEventStore({ file, verify: false });
for (let n = 0; n < Number(appends); n++) {
  await store.append(`task-${randomId()}`, [sampleEvent({ n })], 'no-stream', NOW);
  writeSync(1, `answer ${n}\n`);
}
await store.close();
