import { describe, expect, it } from '@jest/globals';
import { domainEvents } from '@dondoc/domain';
import { idOf, type DomainEvent, type LoggedEvent, type Projection } from '@dondoc/event-sourcing';
import { DatabaseSync } from 'node:sqlite';
import { idFor, WrittenLog } from '../testing/written-log.js';
import { Applier } from './applier.js';
import { schemaOf } from './schema.js';
import { view, type View } from './view.js';

interface Row {
  readonly id: string;
  readonly seen: readonly string[];
}

/** Writes down every event of a task, and cannot bear those that are named. */
const notebook = (unbearable: readonly string[], name = 'notes'): View => {
  const note = (row: Row | undefined, { type, stream }: { type: string; stream: string }): Row => {
    if (unbearable.includes(type)) throw new Error(`${type} is more than it can bear`);
    return { id: idOf(stream), seen: [...(row?.seen ?? []), type] };
  };
  const projection: Projection<Row, DomainEvent> = {
    ...{ name, version: 1 },
    on: { TaskAcknowledged: note, WorkStarted: note, TaskWithdrawn: note },
  };
  return view({ projection });
};

const tablesFor = (...views: readonly View[]) => {
  const db = new DatabaseSync(':memory:');
  db.exec(schemaOf(views));
  return { db, applier: new Applier(db, views, domainEvents) };
};

const place = { view: 'notes', key: idFor('T') };
const history = (...acts: readonly (readonly [string, object])[]): readonly LoggedEvent[] => {
  const log = new WrittenLog();
  log.add(`task-${idFor('T')}`, 'TaskAcknowledged', { receivedAt: '2020-08-03T01:00:00.000Z' }, '2020-08-03');
  log.add(`task-${idFor('T')}`, 'WorkStarted', {}, '2020-08-03');
  log.add(`task-${idFor('T')}`, 'TaskWithdrawn', { reason: 'x' }, '2020-08-04');
  for (const [type, data] of acts) log.add(`operation-${idFor(type)}`, type, data, '2020-08-05');
  return log.events;
};
const SKIP = ['ParkedEventSkipped', { ...place, index: 1 }] as const;
const RETRY = ['ParkedKeyRetried', place] as const;

const outcome = (unbearable: readonly string[], log: readonly LoggedEvent[], batch = log.length) => {
  const { db, applier } = tablesFor(notebook(unbearable));
  for (let from = 0; from < log.length; from += batch) applier.apply(log.slice(from, from + batch));
  const row = db.prepare('SELECT row FROM notes WHERE key = ?').get(place.key)?.['row'];
  const { seen } = JSON.parse(String(row)) as Row;
  return {
    seen,
    waiting: applier.parked.all().map(({ index, waiting, reason }) => [index, waiting, reason]),
  };
};
const CANNOT = ['WorkStarted'];

describe('an event that a projection cannot bear', () => {
  it.each([1, 2, 10])('waits with what follows it, in batches of %s', (batch) =>
    expect(outcome(CANNOT, history(), batch)).toEqual({
      seen: ['TaskAcknowledged'],
      waiting: [[1, 2, 'WorkStarted is more than it can bear']],
    }),
  );

  it.each([1, 2, 10])('is left out where an administrator said so, in batches of %s', (batch) =>
    expect(outcome(CANNOT, history(SKIP), batch)).toEqual({
      seen: ['TaskAcknowledged', 'TaskWithdrawn'],
      waiting: [],
    }),
  );

  it('waits on when it is retried in vain', () =>
    expect(outcome(CANNOT, history(RETRY)).waiting).toEqual([
      [1, 2, 'WorkStarted is more than it can bear'],
    ]));

  it('makes room for the next one that waits, whose own reason then shows', () =>
    expect(outcome(['WorkStarted', 'TaskWithdrawn'], history(SKIP)).waiting).toEqual([
      [2, 1, 'TaskWithdrawn is more than it can bear'],
    ]));

  it('is skipped once: the same word again skips nothing more', () =>
    expect(outcome(['WorkStarted', 'TaskWithdrawn'], history(SKIP, SKIP)).waiting).toEqual([
      [2, 1, 'TaskWithdrawn is more than it can bear'],
    ]));

  it('is applied by a build that can bear it, whatever was said before to those that could not', () =>
    expect(outcome([], history(SKIP, RETRY))).toEqual({
      seen: ['TaskAcknowledged', 'WorkStarted', 'TaskWithdrawn'],
      waiting: [],
    }));

  it('is applied when it is retried in a file of an older build', () => {
    const old = tablesFor(notebook(CANNOT));
    old.applier.apply(history());
    const mended = new Applier(old.db, [notebook([])], domainEvents);
    mended.apply(history(RETRY).slice(-1));
    expect(mended.parked.all()).toEqual([]);
    expect(String(old.db.prepare('SELECT row FROM notes').get()?.['row'])).toContain('WorkStarted');
  });

  it('harms no other view of the same event', () => {
    const { db, applier } = tablesFor(notebook(CANNOT), notebook([], 'diary'));
    applier.apply(history(['ParkedEventSkipped', { view: 'no-such-view', key: place.key, index: 1 }]));
    expect(String(db.prepare('SELECT row FROM diary').get()?.['row'])).toContain('TaskWithdrawn');
    expect(applier.parked.all()).toHaveLength(1);
  });
});
