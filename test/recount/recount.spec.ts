import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

interface Figures {
  readonly events: number;
  readonly tasks: Readonly<
    Record<'byLifecycle' | 'byTimeliness' | 'byLevel', Readonly<Record<string, number>>> & { total: number }
  >;
  readonly reminders: { readonly issued: number };
  readonly later?: Figures & {
    readonly day: string;
    readonly orphans: Readonly<Record<string, number>>;
    readonly debts: unknown;
  };
}

type Counting = (log: string, calendar: string, day: string) => Figures;
interface Script {
  readonly recount: Counting;
  readonly recountChapters: Counting;
}

const { recount, recountChapters } = (await import(
  new URL('../../../test/recount/recount.mjs', import.meta.url).href
)) as Script;

const at = (day: string) => ({
  meta: { occurredAt: `${day}T02:00:00.000Z`, recordedAt: `${day}T02:00:00.000Z` },
});
const task = (type: string, day: string, data: object = {}) => ({ stream: 'task-1', type, data, ...at(day) });
const dueOn = (date: string) => ({
  deadline: { spec: { kind: 'fixed', date, wording: 'by', rolls: true }, dueOn: date },
});
const agencies = ['city', 'district'].map((id) => ({
  ...{
    stream: `agency-${id}`,
    type: 'AgencyRegistered',
    data: { level: id, shortName: id },
    ...at('2020-01-02'),
  },
}));
const assigned = [
  task('TaskDrafted', '2020-03-02', { issuerId: 'city', leadId: 'city', ...dueOn('2020-03-16') }),
  task('TaskAssigned', '2020-03-02', { issuedOn: '2020-03-02', ...dueOn('2020-03-16') }),
  task('WorkStarted', '2020-03-03'),
];
const until = (to: string) => ({
  stream: 'clock-1',
  type: 'ClockAdvanced',
  data: { to },
  ...at('2020-03-02'),
});

describe('the recount of figures', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-recount-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const countedBy = (count: Counting, day: string, ...events: readonly object[]) => {
    const log = join(folder, 'log.jsonl');
    const lines = [...agencies, ...assigned, ...events].map((event) => JSON.stringify(event));
    writeFileSync(log, lines.join('\n'));
    return count(log, 'config/calendars/vietnam.json', day);
  };
  const counted = (day: string, ...events: readonly object[]) => countedBy(recount, day, ...events);

  it('takes the clock of a task as stopped while it is suspended so, and reminds nobody of it', () => {
    const suspended = task('TaskSuspended', '2020-03-04', { clock: 'stops' });
    const { tasks, reminders } = counted('2020-03-20', suspended, until('2020-03-31T00:00:00.000Z'));
    expect(tasks.byTimeliness).toMatchObject({ Paused: 1, Overdue: 0 });
    expect(tasks.byLifecycle).toMatchObject({ Suspended: 1 });
    expect(reminders.issued).toBe(0);
  });

  it('judges by the deadline with which work goes on, is returned or is opened again', () => {
    for (const type of ['TaskResumed', 'CompletionReturned', 'TaskReopened', 'DeadlineAdjusted'])
      expect(counted('2020-03-20', task(type, '2020-03-10', dueOn('2020-04-10'))).tasks).toMatchObject({
        byTimeliness: { OnTrack: 1, Overdue: 0 },
        byLifecycle: { InProgress: 1 },
      });
  });

  it('counts a task for the lead that it was given to, from then on', () => {
    const events = [
      task('AssignmentDisputed', '2020-03-04'),
      task('LeadReassigned', '2020-03-06', { leadId: 'district', ...dueOn('2020-03-20') }),
    ];
    expect(counted('2020-03-05', ...events).tasks).toMatchObject({
      byLevel: { city: 1, district: 0 },
      byLifecycle: { Disputed: 1 },
    });
    expect(counted('2020-03-06', ...events).tasks).toMatchObject({
      byLevel: { city: 0, district: 1 },
      byLifecycle: { Assigned: 1 },
    });
  });

  it('keeps what was in time in time when it is closed, and judges nothing that was superseded', () => {
    const done = ['CompletionSubmitted', 'CompletionAccepted'].map((type) => task(type, '2020-03-10'));
    const closed = counted('2020-06-01', ...done, task('TaskClosed', '2020-05-04')).tasks;
    expect(closed).toMatchObject({ byTimeliness: { CompletedOnTime: 1 }, byLifecycle: { Closed: 1 } });
    const { byTimeliness } = counted('2020-06-01', task('TaskSuperseded', '2020-03-10')).tasks;
    expect(Object.values(byTimeliness).every((count) => count === 0)).toBe(true);
  });

  it('counts what was withdrawn or superseded by its life cycle alone', () => {
    for (const [type, lifecycle] of [
      ['TaskSuperseded', 'Superseded'],
      ['TaskWithdrawn', 'Withdrawn'],
    ] as const)
      expect(counted('2020-03-10', task(type, '2020-03-10')).tasks).toMatchObject({
        total: 0,
        byLevel: { city: 0 },
        byLifecycle: { [lifecycle]: 1 },
      });
  });

  it('counts a day from what was recorded by its end, and the last day of the log as later', () => {
    const counts = countedBy(
      recountChapters,
      '2020-03-10',
      until('2020-03-10T09:00:00.000Z'),
      until('2020-03-20T09:00:00.000Z'),
      { ...task('CompletionSubmitted', '2020-03-20'), ...at('2020-03-20') },
      { stream: 'directive-1', type: 'OrphanDecided', data: { decision: 'keep' }, ...at('2020-03-20') },
    );
    expect(counts).toMatchObject({ events: 6, tasks: { byLifecycle: { InProgress: 1 } } });
    expect(counts.later).toMatchObject({
      ...{ day: '2020-03-20', events: 9, orphans: { keep: 1, supersede: 0, withdraw: 0 } },
      tasks: { byLifecycle: { AwaitingAcceptance: 1 } },
    });
    // T-3 of the scene is in both; what the clock reached later is in the later one alone
    expect(counts.later?.reminders.issued).toBeGreaterThan(counts.reminders.issued);
  });

  it('adds up by agency the days that submissions lay and inputs were missing', () => {
    const asked = { coordinatorId: 'district', answerBy: '2020-03-06' };
    const { later } = countedBy(
      recountChapters,
      '2020-03-03',
      task('InputRequested', '2020-03-04', asked),
      task('CompletionSubmitted', '2020-03-10'),
      task('CompletionReturned', '2020-03-12'),
      task('CompletionSubmitted', '2020-03-13'),
      task('TaskWithdrawn', '2020-03-16'),
      until('2020-03-31T00:00:00.000Z'),
    );
    // two days until it was returned, a Monday until it was withdrawn; the input was due on a Friday
    expect(later?.debts).toEqual({
      office: { city: { tasks: 1, workingDays: 3, calendarDays: 5 } },
      inputs: { district: { tasks: 1, workingDays: 2, calendarDays: 4 } },
    });
  });

  it('tells of no later day where the log ends with the day', () => {
    expect(countedBy(recountChapters, '2020-03-10', until('2020-03-10T09:00:00.000Z')).later).toBe(undefined);
  });

  it('stops at an event of a task that it does not know', () => {
    expect(() => counted('2020-03-20', task('TaskForgotten', '2020-03-10'))).toThrow('TaskForgotten');
  });
});
