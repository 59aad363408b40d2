import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { NOW, sampleEvent } from '../../dist/test/reliability/sample-events.js';
import { perSecond } from '../harness/measure.mjs';
import { inScratchFolder } from '../harness/scratch.mjs';
import { WARM_UP } from './warm-up.mjs';

/** The least that could be done: one table, one index, one prepared insert, the texts at hand, no thread and no hash. */
export const throughSqliteAlone = ({ total, perCommit }) =>
  inScratchFolder((folder) => {
    const db = new DatabaseSync(join(folder, 'raw.db'));
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
      CREATE TABLE events (idx INTEGER PRIMARY KEY, stream TEXT, revision INTEGER, id TEXT, type TEXT, v INTEGER,
        recordedAt TEXT, data TEXT, meta TEXT, UNIQUE (stream, revision)) STRICT`);
    const insert = db.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
    const { type, v, data, meta } = sampleEvent({});
    const [dataText, metaText] = [JSON.stringify(data), JSON.stringify(meta)];
    const run = (from, to) => {
      for (let n = from; n < to;) {
        db.exec('BEGIN');
        for (const end = Math.min(to, n + perCommit); n < end; n++)
          insert.run(n, `task-${randomUUID()}`, 0, randomUUID(), type, v, NOW, dataText, metaText);
        db.exec('COMMIT');
      }
    };
    const warm = total * WARM_UP;
    run(0, warm);
    const started = performance.now();
    run(warm, total);
    const rate = perSecond(total - warm, started);
    db.close();
    return rate;
  });
