import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openSqliteEventStore } from '@dondoc/event-store-sqlite';
import { inScratchFolder } from './scratch.js';

const FULL = 2;

describe('the connection that writes', () => {
  it.each(['new', 'opened again'])(
    'says itself that it writes ahead and syncs every commit, on a file that is %s',
    (age) =>
      inScratchFolder(async (folder) => {
        const file = join(folder, 'events.db');
        if (age === 'opened again') await (await openSqliteEventStore({ file })).close();
        const store = await openSqliteEventStore({ file });
        const settings = await store.settings();
        await store.close();
        console.log(
          `settings: ${Object.entries(settings)
            .map(([name, value]) => `${name}=${value}`)
            .join(' ')}`,
        );
        expect(settings).toMatchObject({ journal_mode: 'wal', synchronous: FULL });
      }),
  );
});
