import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LoggedEvent } from '@dondoc/event-sourcing';
import type { TaskFilter } from '../answers.js';
import { answer } from '../thread/answers-by-name.js';
import { anyDay, anyHistory } from '../testing/any-history.js';
import { tablesOf } from '../testing/tables-of.js';
import { idFor, WrittenLog } from '../testing/written-log.js';

type Tables = ReturnType<typeof tablesOf>;

/** What screens count and list on a day, without the parts of a frame that tell where the log stands. */
const figures = ({ reader }: Tables, asOf: string, filter: TaskFilter) => {
  const time = { today: asOf, asOf };
  const { frame: _, ...summary } = answer(reader, 'summary', { ...time, by: 'agency', filter });
  const { frame: __, ...tasks } = answer(reader, 'tasks', { ...time, ...filter, sort: 'reference' });
  return { summary, tasks };
};

const after = (events: readonly LoggedEvent[], before: readonly LoggedEvent[]) =>
  events.map((event) => ({ ...event, index: event.index + before.length }));

const agency = (name: string, level: string): readonly LoggedEvent[] =>
  new WrittenLog().add(
    `agency-${idFor(name)}`,
    'AgencyRegistered',
    { name, kind: 'executive', level, effectiveOn: '2020-01-01' },
    '2020-01-01',
  ).events;

const anyFilter: fc.Arbitrary<TaskFilter> = fc.constantFrom<TaskFilter>(
  {},
  { leadId: idFor('lead') },
  { issuerId: [idFor('issuer'), idFor('lead')], timeliness: ['Overdue', 'DueSoon'] },
  { lifecycle: ['AwaitingAcceptance'], visibleTo: [idFor('lead')] },
  { id: [idFor('T1'), idFor('T3')], extensionPending: true },
  { level: ['district'] },
);

/** A day is asked for again after a write: it was evaluated before. */
const DAYS = ['2020-08-20', '2020-09-14', '2020-09-30'];

const anyStep = fc.record({
  write: fc.oneof(
    { weight: 4, arbitrary: anyHistory },
    { weight: 1, arbitrary: fc.constantFrom(agency('lead', 'district'), agency('issuer', 'city')) },
  ),
  filter: anyFilter,
});

describe('the register in memory', () => {
  it('tells after any writes, on any days, what a fresh evaluation tells', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 3, maxLength: 6 }), (steps) => {
        const kept = tablesOf([]);
        let log: readonly LoggedEvent[] = [];
        for (const { write, filter } of steps) {
          const events = after(write, log);
          kept.applier.apply(events);
          log = [...log, ...events];
          const fresh = tablesOf(log);
          for (const day of DAYS)
            for (const asked of [{}, filter])
              expect(figures(kept, day, asked)).toEqual(figures(fresh, day, asked));
          fresh.db.close();
        }
        kept.db.close();
      }),
      { numRuns: 30 },
    );
  });

  it('tells the same as the file does of the same prefix of the log', () => {
    fc.assert(
      fc.property(anyHistory, anyHistory, anyDay, (before, later, day) => {
        const tables = tablesOf(before);
        const atEnd = figures(tables, day, {});
        const last = before.at(-1);
        const knownAt = last?.meta.recordedAt;
        const more = after(later, before).filter(
          ({ meta }) => knownAt !== undefined && meta.recordedAt > knownAt,
        );
        tables.applier.apply(more);
        const then = { today: day, asOf: day, knownAt };
        const { frame: _, ...tasks } = answer(tables.reader, 'tasks', { ...then, sort: 'reference' });
        expect(tasks).toEqual(atEnd.tasks);
        tables.db.close();
      }),
      { numRuns: 20 },
    );
  });
});
