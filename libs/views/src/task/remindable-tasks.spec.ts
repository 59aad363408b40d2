import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LoggedEvent } from '@dondoc/event-sourcing';
import { answer } from '../thread/answers-by-name.js';
import { anyHistory } from '../testing/any-history.js';
import { tablesOf } from '../testing/tables-of.js';
import { idFor, WrittenLog } from '../testing/written-log.js';

const today = '2020-09-14';
const visibility = { restricted: false, agencyIds: [] };
const due = (dueOn: string) => ({
  spec: { kind: 'fixed', date: dueOn, wording: 'by', rolls: true },
  calendarVersion: 'vn-2026.1',
  dueOn,
});
const drafted = {
  ...{ issuerId: idFor('UBND TP'), leadId: idFor('Sở Nội vụ'), coordinatorIds: [] },
  ...{ content: 'Kế hoạch', expectedProduct: { none: true }, visibility },
};
const stream = (name: string) => `task-${idFor(name)}`;
const assigned = (name: string, dueOn: string, more = {}) =>
  new WrittenLog()
    .add(
      stream(name),
      'TaskDrafted',
      { ...drafted, deadline: due(dueOn).spec, source: { recommendationIds: [] }, ...more },
      '2020-08-14',
    )
    .add(stream(name), 'TaskAssigned', { deadline: due(dueOn), firstTaskOf: [] }, '2020-08-14').events;
const renumbered = (events: readonly LoggedEvent[], from: number) =>
  events.map((event, place) => ({ ...event, index: from + place }));

describe('the open tasks that are kept for the reminder planner', () => {
  it('are after any writes what a fresh look finds', () => {
    fc.assert(
      fc.property(fc.array(anyHistory, { minLength: 2, maxLength: 5 }), (writes) => {
        const kept = tablesOf([]);
        let log: readonly LoggedEvent[] = [];
        for (const write of writes) {
          const events = renumbered(write, log.length);
          kept.applier.apply(events);
          log = [...log, ...events];
          const fresh = tablesOf(log);
          const asked = { today };
          expect(answer(kept.reader, 'remindableTasks', asked)).toEqual(
            answer(fresh.reader, 'remindableTasks', asked),
          );
          fresh.db.close();
        }
        kept.db.close();
      }),
      { numRuns: 30 },
    );
  });

  it('lose a task that ends, and its part with it from the list of what is awaited', () => {
    const whole = assigned('whole', '2020-09-30');
    const part = assigned('part', '2020-09-20', { parentTaskId: idFor('whole') });
    const delegated = new WrittenLog().add(
      stream('whole'),
      'SubtaskDelegated',
      { childId: idFor('part'), leadId: idFor('Sở Nội vụ') },
      '2020-08-15',
    ).events;
    const withdrawn = new WrittenLog().add(
      stream('part'),
      'TaskWithdrawn',
      { reason: 'Thu hồi.' },
      '2020-08-20',
    ).events;
    const tables = tablesOf(renumbered([...whole, ...part, ...delegated], 0));
    const found = () =>
      answer(tables.reader, 'remindableTasks', { today }).map(({ taskId, openChildren }) => [
        taskId,
        openChildren.map((child) => child.taskId),
      ]);
    expect(found()).toEqual([
      [idFor('part'), []],
      [idFor('whole'), [idFor('part')]],
    ]);
    tables.applier.apply(renumbered(withdrawn, 5));
    expect(found()).toEqual([[idFor('whole'), []]]);
    tables.db.close();
  });
});
