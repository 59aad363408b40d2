import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from '@jest/globals';
import type { LoggedEvent } from '@dondoc/event-sourcing';
import { openViews } from './open-views.js';
import { ArrayLog } from './testing/array-log.js';
import { storyEvents } from './testing/story.js';
import { calendarFile, caughtUp, inFolder, withViews } from './testing/views-of.js';
import { idFor, WrittenLog } from './testing/written-log.js';

const story = storyEvents();
const today = '2020-09-26';
const soon = (condition: () => boolean): Promise<void> =>
  new Promise((resolve, reject) => {
    const end = Date.now() + 20_000;
    const look = () => {
      if (condition()) resolve();
      else if (Date.now() > end) reject(new Error('it did not come about'));
      else setTimeout(look, 5);
    };
    look();
  });

describe('views that follow a log', () => {
  it('become live at its end and take in what is appended', () =>
    inFolder(async (folder) => {
      const events: LoggedEvent[] = story.slice(0, 200);
      const log = new ArrayLog(events);
      const views = await openViews({ folder, store: log, calendar: calendarFile });
      await soon(() => views.state === 'live');
      expect(views.position()).toEqual({ index: 199, position: '199' });

      const waiting = views.waitFor('200', 20_000);
      expect(await views.waitFor('201', 20)).toBe(false);
      events.push(...story.slice(200, 201));
      log.wake();
      expect(await waiting).toBe(true);
      expect(views.position()?.index).toBe(200);
      await views.close();
    }));

  it('go on after a restart without reading anything twice', () =>
    inFolder(async (folder) => {
      const applied: number[] = [];
      for (const upTo of [100, 300]) {
        const events = story.slice(0, upTo);
        const views = await openViews({
          folder,
          store: new ArrayLog(events),
          calendar: calendarFile,
          batchSize: 10,
        });
        views.onApplied(({ index }) => applied.push(index));
        await caughtUp(views, events);
        await views.close();
      }
      expect(applied).toEqual([...new Set(applied)].toSorted((a, b) => a - b));
    }));

  it('go on by themselves once their file can be written again', () =>
    inFolder(async (folder) => {
      const events: LoggedEvent[] = story.slice(0, 100);
      const log = new ArrayLog(events);
      const views = await openViews({ folder, store: log, calendar: calendarFile });
      await soon(() => views.state === 'live');
      const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.sqlite'));
      // the last pages of catching up may still be on their way into the file
      const other = new DatabaseSync(join(folder, file), { timeout: 5000 });
      other.exec('BEGIN IMMEDIATE');
      events.push(...story.slice(100, 120));
      log.wake();
      await soon(() => views.reason !== undefined);
      expect([views.state, views.position()?.index]).toEqual(['catching-up', 99]);
      other.exec('ROLLBACK');
      other.close();
      await soon(() => views.state === 'live');
      expect([views.reason, views.position()?.index]).toEqual([undefined, 119]);
      expect((await views.query('audit', { limit: 500 })).items).toHaveLength(120);
      await views.close();
    }));

  it('stop with a sentence at an event type of a newer version', () =>
    inFolder(async (folder) => {
      const log = new WrittenLog();
      log.events.push(...story.slice(0, 50));
      const strange = { ...story[50], type: 'TaskForgotten' } as LoggedEvent;
      const stopped: Error[] = [];
      const views = await openViews({
        folder,
        store: new ArrayLog([...log.events, strange, ...story.slice(51)]),
        calendar: calendarFile,
        onStopped: (reason) => stopped.push(reason),
      });
      await soon(() => views.state === 'stopped');
      expect(stopped.map(({ message }) => message)).toEqual([
        'The log holds the event type TaskForgotten, which this version of dondoc does not know; start a newer version.',
      ]);
      // what came before it is there
      expect(views.position()?.index).toBe(49);
      expect(await views.waitFor('60', 1000)).toBe(false);
      await views.close();
    }));

  it('stop at a newer version of a known event', () =>
    inFolder(async (folder) => {
      const views = await openViews({
        folder,
        store: new ArrayLog([{ ...story[0], v: 9 } as LoggedEvent]),
        calendar: calendarFile,
      });
      await soon(() => views.state === 'stopped');
      expect(views.reason?.message).toContain('in version 9');
      await views.close();
    }));
});

describe('an event that a projection cannot bear', () => {
  const brokenLog = () => {
    const assignment = story.find(({ type }) => type === 'TaskDrafted')?.data;
    const broken = `task-${idFor('broken')}`;
    const sound = `task-${idFor('sound')}`;
    return new WrittenLog()
      .add(broken, 'WorkStarted', {}, '2020-08-03')
      .add(broken, 'TaskDrafted', assignment, '2020-08-03')
      .add(sound, 'TaskDrafted', assignment, '2020-08-03')
      .add(broken, 'TaskWithdrawn', { reason: 'x' }, '2020-08-04').events;
  };
  const lifecycleOf = async (views: Parameters<Parameters<typeof withViews>[1]>[0], name: string) =>
    (await views.query('task', { today, id: idFor(name) }))?.task.lifecycle;

  it('parks its key in order, and everything else goes on', () =>
    withViews(brokenLog(), async (views) => {
      expect(await views.parked()).toEqual([
        {
          view: 'tasks',
          key: idFor('broken'),
          index: 0,
          waiting: 3,
          type: 'WorkStarted',
          reason: 'the task was never drafted',
        },
      ]);
      expect(await lifecycleOf(views, 'sound')).toBe('Draft');
      expect(await lifecycleOf(views, 'broken')).toBeUndefined();
      expect((await views.query('audit', {})).items).toHaveLength(4);
    }));

  const retried = { view: 'tasks', key: idFor('broken') };
  const logWith = (type: string, data: object): readonly LoggedEvent[] => {
    const log = new WrittenLog();
    log.events.push(...brokenLog());
    return log.add(`operation-${idFor('first')}`, type, data, '2020-08-05').events;
  };

  it('waits on when it is retried and throws again', () =>
    withViews(logWith('ParkedKeyRetried', retried), async (views) =>
      expect((await views.parked())[0]?.waiting).toBe(3),
    ));

  it('is left out when skipped, and what waits behind it is applied', () =>
    withViews(logWith('ParkedEventSkipped', { ...retried, index: 0 }), async (views) => {
      expect(await views.parked()).toEqual([]);
      expect(await lifecycleOf(views, 'broken')).toBe('Withdrawn');
    }));

  it('is not left out when another event was to be skipped', () =>
    withViews(logWith('ParkedEventSkipped', { ...retried, index: 1 }), async (views) =>
      expect((await views.parked())[0]?.waiting).toBe(3),
    ));

  it('is left out by every node, by those that follow and by those that come later', () =>
    inFolder(async (folder) => {
      const events: LoggedEvent[] = [...brokenLog()];
      const log = new ArrayLog(events);
      const open = (name: string) =>
        openViews({ folder: join(folder, name), store: log, calendar: calendarFile });
      const nodes = [await open('first'), await open('second')];
      for (const views of nodes) await caughtUp(views, events);
      expect((await Promise.all(nodes.map((views) => views.parked()))).map(({ length }) => length)).toEqual([
        1, 1,
      ]);
      events.push(...logWith('ParkedEventSkipped', { ...retried, index: 0 }).slice(-1));
      log.wake();
      nodes.push(await open('third'));
      const dumps: string[] = [];
      for (const [place, views] of nodes.entries()) {
        await caughtUp(views, events);
        const file = join(folder, `${place}.txt`);
        await views.dump(file);
        dumps.push(readFileSync(file, 'utf8'));
        expect(await views.parked()).toEqual([]);
        await views.close();
      }
      expect(new Set(dumps).size).toBe(1);
    }));
});
