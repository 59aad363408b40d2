import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { endOf } from '@dondoc/event-sourcing';
import { answer } from '../thread/answers-by-name.js';
import { anyDay, anyHistory } from '../testing/any-history.js';
import { tablesOf } from '../testing/tables-of.js';

const asked = (events: Parameters<typeof tablesOf>[0], asOf: string, knownAt?: string) => {
  const { db, reader } = tablesOf(events);
  const time = { today: asOf, asOf, knownAt };
  const { frame: _, ...tasks } = answer(reader, 'tasks', { ...time, sort: 'reference' });
  const { frame: __, ...summary } = answer(reader, 'summary', { ...time, by: 'agency' });
  db.close();
  return { tasks, summary };
};

describe('as known at an instant', () => {
  it('the register is that of the log cut off there', () =>
    fc.assert(
      fc.property(anyHistory, anyDay, anyDay, (events, asOf, knownAt) => {
        const prefix = events.filter(({ meta }) => meta.recordedAt <= endOf(knownAt));
        expect(asked(events, asOf, knownAt)).toEqual(asked(prefix, asOf));
      }),
      { numRuns: 60 },
    ));

  it('an answer with pages stays that of its first page', () => {
    fc.assert(
      fc.property(anyHistory, anyHistory, (before, after) => {
        const { db, reader, applier } = tablesOf(before);
        const params = { today: '2020-09-20', limit: 1 } as const;
        const first = answer(reader, 'tasks', params);
        const all = answer(reader, 'tasks', { ...params, limit: 9 });
        const shifted = after.map((event) => ({
          ...event,
          index: event.index + before.length,
          position: 'x',
        }));
        applier.apply(shifted);
        if (first.next !== undefined) {
          const second = answer(reader, 'tasks', { ...params, cursor: first.next });
          expect(second.items).toEqual(all.items.slice(1, 2));
        }
        db.close();
      }),
      { numRuns: 30 },
    );
  });
});
