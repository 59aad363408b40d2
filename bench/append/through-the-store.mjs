import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openSqliteEventStore } from '../../dist/libs/event-store-sqlite/src/index.js';
import { NOW, sampleEvent } from '../../dist/test/reliability/sample-events.js';
import { inFlight } from '../harness/in-flight.mjs';
import { perSecond } from '../harness/measure.mjs';
import { inScratchFolder } from '../harness/scratch.mjs';
import { WARM_UP } from './warm-up.mjs';

/** Appends of one event each to a new stream, so many at a time; each is answered after its fsync. */
export const throughTheStore = ({ total, atOnce }) =>
  inScratchFolder(async (folder) => {
    const store = await openSqliteEventStore({ file: join(folder, 'events.db'), verify: false });
    const events = Array.from({ length: total }, (_, n) => sampleEvent({ n }));
    const append = (n) => store.append(`task-${randomUUID()}`, [events[n]], 'no-stream', NOW);
    const warm = total * WARM_UP;
    await inFlight(atOnce, 0, warm, append);
    const started = performance.now();
    await inFlight(atOnce, warm, total, append);
    const rate = perSecond(total - warm, started);
    await store.close();
    return rate;
  });
