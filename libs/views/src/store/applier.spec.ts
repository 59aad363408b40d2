import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operationEvents } from '@dondoc/domain';
import { event, type EventDefinitions, type EventsOf, type Projection } from '@dondoc/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { idFor, WrittenLog } from '../testing/written-log.js';
import { Applier } from './applier.js';
import { openGeneration } from './generation-file.js';
import { view } from './view.js';

const former = { PostNamed: event('PostNamed', z.strictObject({ name: z.string() })), ...operationEvents };
const current = {
  ...former,
  PostNamed: event('PostNamed', z.strictObject({ title: z.string() }), [
    { format: 3, up: ({ name }: { name: string }) => ({ title: name }) },
  ]),
};
type PostEvent = EventsOf<typeof current>;

/** Cannot bear an event without a title, as every one of the former version is. */
const posts: Projection<{ title: string }, PostEvent> = {
  name: 'posts',
  version: 1,
  on: { PostNamed: (_, { data }) => ({ title: data.title.toUpperCase() }) },
};
const views = [view({ projection: posts })];

describe('an event that was parked by the version before', () => {
  it('is retried as this version reads it, not as that one did', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-applier-'));
    const id = idFor('post');
    const log = new WrittenLog()
      .add(`post-${id}`, 'PostNamed', { name: 'chánh văn phòng' }, '2020-01-02')
      .add('operation-1', 'ParkedKeyRetried', { view: 'posts', key: id }, '2020-01-03').events;
    const withApplier = <Result>(known: EventDefinitions, work: (applier: Applier) => Result): Result => {
      const db = openGeneration(folder, views, 'store');
      const result = work(new Applier(db, views, known));
      db.close();
      return result;
    };
    const waiting = withApplier(former, (applier) => {
      applier.apply(log.slice(0, 1));
      return applier.parked.all();
    });
    expect(waiting).toMatchObject([{ view: 'posts', key: id, waiting: 1 }]);
    withApplier(current, (applier) => {
      applier.apply(log.slice(1));
      expect(applier.parked.all()).toEqual([]);
    });
    const db = openGeneration(folder, views, 'store');
    expect(db.prepare('SELECT key, row FROM posts').all()).toMatchObject([
      { key: id, row: '{"title":"CHÁNH VĂN PHÒNG"}' },
    ]);
    db.close();
    rmSync(folder, { recursive: true });
  });
});
