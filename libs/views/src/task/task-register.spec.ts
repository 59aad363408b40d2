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

const anyStep = fc.oneof(
  fc.record({ write: anyHistory }),
  fc.record({ write: fc.constantFrom(agency('lead', 'district'), agency('issuer', 'city')) }),
  fc.record({ askOn: anyDay, filter: anyFilter }),
);

describe('the register in memory', () => {
  it('tells after any writes, on any days, what a fresh evaluation tells', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 2, maxLength: 12 }), (steps) => {
        const kept = tablesOf([]);
        let log: readonly LoggedEvent[] = [];
        for (const step of steps) {
          if ('write' in step) {
            const events = after(step.write, log);
            kept.applier.apply(events);
            log = [...log, ...events];
          } else {
            const fresh = tablesOf(log);
            expect(figures(kept, step.askOn, step.filter)).toEqual(figures(fresh, step.askOn, step.filter));
            fresh.db.close();
          }
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
