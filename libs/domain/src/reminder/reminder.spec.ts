import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseInstant, type Instant } from '@dondoc/event-sourcing';
import { workingCalendarFile } from '../calendar/calendar-file.js';
import { workingCalendar } from '../calendar/working-calendar.js';
import { ladderInstants, reminderLadder } from './ladder.js';
import { nextRungInstant, remindersDue, type RemindableTask } from './reminders-due.js';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const calendar = workingCalendar(workingCalendarFile.parse(read('config/calendars/vietnam.json')));
const ladder = reminderLadder.parse(read('config/ladders/default.json'));

/** `at('09-14 15:00')`: a moment of 2020 in Vietnam. */
const at = (moment: string): Instant => parseInstant(`2020-${moment.replace(' ', 'T')}:00+07:00`) ?? '';

const d20: RemindableTask = {
  taskId: 'D20',
  lifecycle: [
    { from: at('08-14 10:00'), lifecycle: 'Assigned' },
    { from: at('08-17 09:00'), lifecycle: 'Acknowledged' },
    { from: at('08-17 10:00'), lifecycle: 'InProgress' },
    { from: at('09-09 15:00'), lifecycle: 'AwaitingAcceptance' },
    { from: at('09-11 10:00'), lifecycle: 'InProgress' },
  ],
  deadlines: [{ version: 1, dueOn: '2020-09-14', from: at('08-14 10:00') }],
};
const silent: RemindableTask = { ...d20, taskId: 'D23', lifecycle: d20.lifecycle.slice(0, 3) };
const extended: RemindableTask = {
  ...silent,
  taskId: 'D24',
  deadlines: [...silent.deadlines, { version: 2, dueOn: '2020-09-30', from: at('09-10 10:00') }],
};

const due = (task: RemindableTask, now: string) =>
  remindersDue(task, ladder, calendar, at(now)).map(
    ({ rung, deadlineVersion }) => `${rung} v${deadlineVersion}`,
  );

describe('the ladder of a deadline', () => {
  it('stands on working days at 08:00 in Vietnam', () =>
    expect(
      ladderInstants(ladder, '2020-09-14', calendar).map(({ rung, at: when }) => [rung.id, when]),
    ).toEqual([
      ['T-7', '2020-09-03T01:00:00.000Z'],
      ['T-3', '2020-09-09T01:00:00.000Z'],
      ['T-1', '2020-09-11T01:00:00.000Z'],
      ['T0', '2020-09-14T01:00:00.000Z'],
      ['T+1', '2020-09-15T01:00:00.000Z'],
      ['T+3', '2020-09-17T01:00:00.000Z'],
      ['T+7', '2020-09-23T01:00:00.000Z'],
    ]));
  it('has no rung before the first day of the calendar, nor after its last', () => {
    expect(ladderInstants(ladder, '2020-01-07', calendar).map(({ rung }) => rung.id)).toEqual([
      ...['T-3', 'T-1', 'T0', 'T+1', 'T+3', 'T+7'],
    ]);
    expect(ladderInstants(ladder, '2026-12-30', calendar).map(({ rung }) => rung.id)).toEqual([
      ...['T-7', 'T-3', 'T-1', 'T0', 'T+1'],
    ]);
    expect(ladderInstants(ladder, '2027-01-04', calendar)).toEqual([]);
  });
  it('stands on the working day before, when a deadline that may not move ends on a day off', () =>
    expect(ladderInstants(ladder, '2020-09-13', calendar).map(({ at: when }) => when.slice(0, 10))).toEqual([
      ...['2020-09-01', '2020-09-08', '2020-09-10', '2020-09-11', '2020-09-14', '2020-09-16', '2020-09-22'],
    ]));
});

describe('a reminder', () => {
  it('is due from the instant of its rung, not before', () => {
    expect(due(silent, '09-03 07:59')).toEqual([]);
    expect(due(silent, '09-03 08:00')).toEqual(['T-7 v1']);
  });
  it('is not due in the very instant in which its deadline becomes known', () => {
    const known = (from: string) => ({
      ...silent,
      deadlines: [{ version: 1, dueOn: '2020-09-14', from: at(from) }],
    });
    expect(due(known('09-03 07:59'), '09-03 08:00')).toEqual(['T-7 v1']);
    expect(due(known('09-03 08:00'), '09-03 08:00')).toEqual([]);
  });
  it('of the time before a new lead was known is not the new lead’s', () => {
    const handed: RemindableTask = { ...silent, leadKnownFrom: at('09-09 10:00') };
    expect(due(silent, '09-10 08:00')).toEqual(['T-3 v1']);
    expect(due(handed, '09-10 08:00')).toEqual([]);
    expect(due(handed, '09-11 08:00')).toEqual(['T-1 v1']);
  });
  it('is due while a dispute waits, for the deadline runs on, and not while the task rests', () => {
    const standing = (lifecycle: 'Disputed' | 'Suspended') => ({
      ...silent,
      lifecycle: [...silent.lifecycle, { from: at('09-02 10:00'), lifecycle }],
    });
    expect(due(standing('Disputed'), '09-03 08:00')).toEqual(['T-7 v1']);
    expect(due(standing('Suspended'), '09-03 08:00')).toEqual([]);
  });
  it('begins again with the deadline of a reopened task', () => {
    const reopened: RemindableTask = {
      ...silent,
      lifecycle: [
        ...silent.lifecycle,
        { from: at('09-09 15:00'), lifecycle: 'AwaitingAcceptance' },
        { from: at('09-10 15:00'), lifecycle: 'Completed' },
        { from: at('09-12 15:00'), lifecycle: 'InProgress' },
      ],
      deadlines: [...silent.deadlines, { version: 2, dueOn: '2020-09-30', from: at('09-12 15:00') }],
    };
    expect(due(reopened, '09-15 08:00')).toEqual([]);
    expect(due(reopened, '09-21 08:00')).toEqual(['T-7 v2']);
  });
  it('names its task, deadline, instant and audience', () =>
    expect(remindersDue(silent, ladder, calendar, at('09-15 09:00'))).toEqual([
      {
        taskId: 'D23',
        rung: 'T+1',
        deadlineVersion: 1,
        dueOn: '2020-09-14',
        at: '2020-09-15T01:00:00.000Z',
        audience: ['lead-head', 'tracking-officer'],
      },
    ]));
  it('gives way to the next rung: older ones that were missed are never sent', () =>
    expect(due(silent, '09-11 12:00')).toEqual(['T-1 v1']));
  it('is not due while the work awaits acceptance, and comes back after it was returned', () => {
    expect(due(d20, '09-11 08:00')).toEqual([]);
    expect(due(d20, '09-14 08:00')).toEqual(['T0 v1']);
  });
  it('whose rung came while the work awaited acceptance is not caught up with after the return', () =>
    expect(due(d20, '09-11 10:30')).not.toContain('T-1 v1'));
  it('is not due at the instant of submission itself', () =>
    expect(
      due(
        {
          ...silent,
          lifecycle: [...silent.lifecycle, { from: at('09-09 08:00'), lifecycle: 'AwaitingAcceptance' }],
        },
        '09-09 08:00',
      ),
    ).toEqual([]));
  it('that was missed is not sent once the work is in', () =>
    expect(
      due(
        {
          ...silent,
          lifecycle: [...silent.lifecycle, { from: at('09-09 08:01'), lifecycle: 'AwaitingAcceptance' }],
        },
        '09-09 08:02',
      ),
    ).toEqual([]));
  it.each(['Draft', 'Completed', 'Closed', 'Suspended', 'Withdrawn', 'Superseded'] as const)(
    'is never due for a task that is %s',
    (lifecycle) =>
      expect(due({ ...silent, lifecycle: [{ from: at('08-14 10:00'), lifecycle }] }, '09-14 08:00')).toEqual(
        [],
      ),
  );
  it('is not due for a rung before the deadline was recorded', () => {
    const late = { ...silent, deadlines: [{ version: 1, dueOn: '2020-09-14', from: at('09-09 08:01') }] };
    expect(due(late, '09-09 12:00')).toEqual([]);
    expect(due(late, '09-11 08:00')).toEqual(['T-1 v1']);
  });
  it('follows the extended deadline, whose ladder begins anew', () => {
    expect(due(extended, '09-09 08:00')).toEqual(['T-3 v1']);
    expect(due(extended, '09-14 08:00')).toEqual([]);
    expect(due(extended, '09-21 08:00')).toEqual(['T-7 v2']);
    expect(due(extended, '09-25 08:00')).toEqual(['T-3 v2']);
  });
  it('is never due without a deadline', () =>
    expect(due({ ...silent, deadlines: [{ version: 1, from: at('08-14 10:00') }] }, '09-30 08:00')).toEqual(
      [],
    ));
});

describe('stepping simulated time', () => {
  it('goes from rung to rung of the deadline in force', () => {
    const steps: string[] = [];
    let now: Instant | undefined = at('09-01 12:00');
    while ((now = nextRungInstant(extended, ladder, calendar, now)) !== undefined)
      steps.push(now.slice(5, 10));
    expect(steps).toEqual([
      '09-03',
      '09-09',
      '09-11',
      '09-21',
      '09-25',
      '09-29',
      '09-30',
      '10-01',
      '10-05',
      '10-09',
    ]);
  });
  it('has nowhere to go while the work awaits acceptance', () =>
    expect(nextRungInstant(d20, ladder, calendar, at('09-10 08:00'))).toBeUndefined());
});

describe('a ladder file', () => {
  const [first, ...rest] = ladder.rungs;
  it.each([
    ['rungs out of order', { ...ladder, rungs: [...rest, first] }],
    ['a rung that is not named for its days', { ...ladder, rungs: [{ ...first, id: 'T-8' }] }],
    ['a rung for nobody', { ...ladder, rungs: [{ ...first, audience: [] }] }],
    ['a time that does not exist', { ...ladder, at: '24:00' }],
  ])('is refused with %s', (_, bad) => expect(reminderLadder.safeParse(bad).success).toBe(false));
});
