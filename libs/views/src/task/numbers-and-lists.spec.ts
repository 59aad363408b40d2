import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LoggedEvent } from '@dondoc/event-sourcing';
import type { TaskFilter } from '../answers.js';
import { answer } from '../thread/answers-by-name.js';
import { anyDay, anyHistory } from '../testing/any-history.js';
import { storyEvents } from '../testing/story.js';
import { tablesOf } from '../testing/tables-of.js';
import { idFor } from '../testing/written-log.js';
import type { Figures, StatusSummary, SummaryBy } from './summary.answer.js';

type Numbered = readonly (readonly [name: string, number: number, filter: TaskFilter])[];

const each = <Key extends string>(
  counts: Readonly<Record<Key, number>>,
  filterOf: (key: Key) => TaskFilter,
): Numbered =>
  (Object.keys(counts) as Key[]).map((key): Numbered[number] => [key, counts[key], filterOf(key)]);

/** Every number of these figures with the filter of the list that a click on it opens. */
const numbersOf = (figures: Figures): Numbered => [
  ['total', figures.total, { counted: true }],
  ...each(figures.byLifecycle, (key) => ({ lifecycle: [key] })),
  ...each(figures.byTimeliness, (key) => ({ timeliness: [key] })),
  ...each(figures.byLevel, (key) => ({ level: [key], counted: true })),
  ...each(figures.cells, (key) => ({ cell: [key] })),
  ...figures.bands.overdue.map(({ from, to, count }): Numbered[number] => [
    `overdue ${from}`,
    count,
    { overdueFrom: from, overdueTo: to },
  ]),
  ...figures.bands.left.map(({ from, to, count }): Numbered[number] => [
    `left ${from}`,
    count,
    { leftFrom: from, leftTo: to },
  ]),
  ['returned', figures.returned, { returned: true }],
  ['extensions', figures.extensionsPending, { extensionPending: true }],
  ['rate', figures.rates.approved.onTime, { timeliness: ['CompletedOnTime'] }],
  ['n', figures.rates.approved.of, { cell: ['completedOnTime', 'completedLate', 'openOverdue'] }],
  ['original rate', figures.rates.original.onTime, { originalTimeliness: ['CompletedOnTime'] }],
  [
    'n of the original rate',
    figures.rates.original.of,
    { originalTimeliness: ['CompletedOnTime', 'CompletedLate', 'Overdue', 'SubmittedLate'] },
  ],
];

/** The filter of the list that a group stands for. */
const groupFilter = (by: SummaryBy, key: string): TaskFilter => {
  switch (by) {
    case 'agency':
      return { leadId: key };
    case 'issuer':
      return { issuerId: key };
    case 'directive':
      return key === '' ? { without: ['directive'] } : { directiveId: key };
    case 'theme':
      return key === '' ? { without: ['theme'] } : { theme: key };
    case 'level':
      return key === '' ? { without: ['level'] } : { level: [key as never] };
    case 'none':
      return {};
  }
};

const GROUPINGS = ['agency', 'issuer', 'directive', 'theme', 'level'] as const;

/** The numbers whose list has another length. */
const differing = (events: readonly LoggedEvent[], asOf: string, filter: TaskFilter = {}) => {
  const { db, reader } = tablesOf(events);
  const time = { today: asOf, asOf };
  const length = (more: TaskFilter) => answer(reader, 'tasks', { ...time, ...filter, ...more }).total;
  const summary = (by: SummaryBy): StatusSummary => answer(reader, 'summary', { ...time, by, filter });
  const whole = summary('none');
  const wrong = numbersOf(whole).filter(([, number, more]) => number !== length(more));
  const wrongGroups = GROUPINGS.flatMap((by) =>
    summary(by).groups.flatMap((group) =>
      numbersOf(group)
        // a group of one level has no other
        .filter(([, , { level }]) => by !== 'level' || !level)
        .map(([name, number, more]): Numbered[number] => [
          `${by} ${group.key} ${name}`,
          number,
          { ...more, ...groupFilter(by, group.key) },
        ])
        .filter(([, number, more]) => number !== length(more)),
    ),
  );
  db.close();
  return { total: whole.total, wrong: [...wrong, ...wrongGroups] };
};

describe('every number of the status', () => {
  it('is the length of the list behind it, whatever happened', () =>
    fc.assert(
      fc.property(anyHistory, anyDay, (events, asOf) => {
        expect(differing(events, asOf).wrong).toEqual([]);
      }),
      { numRuns: 25 },
    ));

  it.each(['2020-08-14', '2020-09-11', '2020-09-18', '2020-09-26'])(
    'is the length of the list behind it in the story on %s',
    (asOf) => {
      const city = { issuerId: idFor('UBND TP') };
      expect(differing(storyEvents(), asOf).wrong).toEqual([]);
      expect(differing(storyEvents(), asOf, city).wrong).toEqual([]);
    },
  );

  it('is 34 for UBND TP and 45 for all levels on 26/9/2020', () => {
    expect(differing(storyEvents(), '2020-09-26').total).toBe(45);
    expect(differing(storyEvents(), '2020-09-26', { issuerId: idFor('UBND TP') }).total).toBe(34);
  });
});
