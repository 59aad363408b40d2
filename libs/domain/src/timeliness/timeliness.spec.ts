import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { workingCalendarFile } from '../calendar/calendar-file.js';
import { workingCalendar } from '../calendar/working-calendar.js';
import { lifecycle } from './lifecycle.js';
import { byTimeliness, cells, explainRate, onTimeRate, ratePercentage } from './tally.js';
import { timeliness, timelinessKinds, type TimedTask, type TimelinessKind } from './timeliness.js';

const json: unknown = JSON.parse(readFileSync('config/calendars/vietnam.json', 'utf8'));
const calendar = workingCalendar(workingCalendarFile.parse(json));

const on = (day: string, task: TimedTask) => timeliness(task, day, calendar);
const dueOn = '2020-09-14';
const inProgress: TimedTask = { lifecycle: 'InProgress', dueOn };

describe('an open task', () => {
  it('is on time through the whole of its last day', () =>
    expect(on('2020-09-14', inProgress)).toEqual({ kind: 'DueSoon', workingDays: 0, calendarDays: 0 }));
  it('is overdue from the day after', () =>
    expect(on('2020-09-15', inProgress)).toEqual({ kind: 'Overdue', workingDays: 1, calendarDays: 1 }));
  it('D23, due 14/9, is 9 working and 12 calendar days overdue on Saturday 26/9', () =>
    expect(on('2020-09-26', inProgress)).toEqual({ kind: 'Overdue', workingDays: 9, calendarDays: 12 }));
  it('E5, due 07/9 and never started, is 14 working and 19 calendar days overdue', () =>
    expect(on('2020-09-26', { lifecycle: 'Acknowledged', dueOn: '2020-09-07' })).toEqual({
      kind: 'Overdue',
      workingDays: 14,
      calendarDays: 19,
    }));
  it('is overdue on a weekend though no working day has passed', () =>
    expect(on('2020-09-12', { ...inProgress, dueOn: '2020-09-11' })).toEqual({
      kind: 'Overdue',
      workingDays: 0,
      calendarDays: 1,
    }));
  it('is due soon with three working days left, over a weekend too', () => {
    expect(on('2020-09-26', { ...inProgress, dueOn: '2020-09-30' })).toMatchObject({
      kind: 'DueSoon',
      workingDays: 3,
    });
    expect(on('2020-09-09', inProgress)).toMatchObject({ kind: 'DueSoon', workingDays: 3, calendarDays: 5 });
  });
  it('is on track with four', () =>
    expect(on('2020-09-08', inProgress)).toMatchObject({ kind: 'OnTrack', workingDays: 4 }));
  it('without deadline has none, paused or awaiting acceptance', () => {
    expect(on('2020-09-26', { lifecycle: 'InProgress' })).toEqual({ kind: 'NoDeadline' });
    expect(on('2020-09-26', { lifecycle: 'Suspended', paused: true })).toEqual({ kind: 'NoDeadline' });
    expect(on('2020-09-26', { lifecycle: 'AwaitingAcceptance', submittedOn: dueOn })).toEqual({
      kind: 'NoDeadline',
    });
  });
  it('is paused while its clock is stopped, and only then', () => {
    expect(on('2020-09-26', { lifecycle: 'Suspended', dueOn, paused: true })).toEqual({ kind: 'Paused' });
    expect(on('2020-09-26', { lifecycle: 'Suspended', dueOn })).toMatchObject({ kind: 'Overdue' });
  });
});

describe('a submitted task', () => {
  const submitted = (submittedOn: string): TimedTask => ({
    lifecycle: 'AwaitingAcceptance',
    dueOn,
    submittedOn,
  });
  it('stays on time however long the office waits', () =>
    expect(on('2020-09-26', submitted(dueOn))).toEqual({ kind: 'SubmittedOnTime' }));
  it('submitted late is late by the days to its submission', () =>
    expect(on('2020-09-26', submitted('2020-09-21'))).toEqual({
      kind: 'SubmittedLate',
      workingDays: 5,
      calendarDays: 7,
    }));
});

describe('a completed task', () => {
  const completed = (completedOn: string): TimedTask => ({ lifecycle: 'Completed', dueOn, completedOn });
  it('on its last day is on time', () =>
    expect(on('2020-09-26', completed(dueOn))).toEqual({ kind: 'CompletedOnTime' }));
  it('D22, submitted 21/9, is 5 working days late', () =>
    expect(on('2020-09-26', completed('2020-09-21'))).toEqual({
      kind: 'CompletedLate',
      workingDays: 5,
      calendarDays: 7,
    }));
  it('keeps its outcome when closed', () =>
    expect(on('2020-12-26', { ...completed('2020-09-21'), lifecycle: 'Closed' })).toMatchObject({
      kind: 'CompletedLate',
    }));
  it('without deadline is on time', () =>
    expect(on('2020-09-26', { lifecycle: 'Completed', completedOn: dueOn })).toEqual({
      kind: 'CompletedOnTime',
    }));
});

describe('a task that is a draft, withdrawn or superseded', () => {
  it.each(['Draft', 'Withdrawn', 'Superseded'] as const)('%s has no timeliness', (state) =>
    expect(on('2020-09-26', { lifecycle: state, dueOn })).toBeUndefined(),
  );
});

describe('the tally', () => {
  const times = (kind: TimelinessKind, count: number) => Array.from({ length: count }, () => ({ kind }));
  // the story on 26/9/2020
  const story = [
    ...times('CompletedOnTime', 28),
    ...times('CompletedLate', 1),
    ...times('SubmittedOnTime', 1),
    ...times('Overdue', 2),
    ...times('DueSoon', 2),
    ...times('OnTrack', 9),
    ...times('NoDeadline', 2),
  ];

  it('sorts the story into the official cells', () =>
    expect(cells([...story, undefined])).toEqual({
      completedOnTime: 28,
      completedLate: 1,
      openInTime: 12,
      openOverdue: 2,
      openNoDeadline: 2,
    }));
  it('rates the story 28/31, with the formula', () => {
    const rate = onTimeRate(story);
    expect(rate).toEqual({ onTime: 28, of: 31 });
    expect(explainRate(rate)).toEqual({
      vi: 'Tỷ lệ đúng hạn = đúng hạn ÷ (hoàn thành + chưa hoàn thành quá hạn) = 28/31 = 90,3 %',
      en: 'On-time rate = on time ÷ (completed + open overdue) = 28/31 = 90.3 %',
    });
  });
  it.each([
    [28, 32, 87.5],
    [24, 26, 92.3],
    [24, 27, 88.9],
    [5, 5, 100],
    [4, 4, undefined],
    [0, 0, undefined],
  ])('gives for %i of %i the percentage %s', (onTime, of, percentage) =>
    expect(ratePercentage({ onTime, of })).toBe(percentage),
  );
  it('gives no percentage for fewer than five, and says so', () =>
    expect(explainRate({ onTime: 3, of: 4 }).vi).toBe(
      'Tỷ lệ đúng hạn = đúng hạn ÷ (hoàn thành + chưa hoàn thành quá hạn) = 3/4; không tính tỷ lệ khi dưới 5 nhiệm vụ',
    ));
  it('counts an open task submitted late as overdue, and not as on time', () => {
    expect(cells(times('SubmittedLate', 1))).toMatchObject({ openOverdue: 1, openInTime: 0 });
    expect(onTimeRate(times('SubmittedLate', 1))).toEqual({ onTime: 0, of: 1 });
  });
  it('lists every kind, zeros included', () =>
    expect(byTimeliness(times('Overdue', 2))).toEqual({
      NoDeadline: 0,
      OnTrack: 0,
      DueSoon: 0,
      Overdue: 2,
      SubmittedOnTime: 0,
      SubmittedLate: 0,
      CompletedOnTime: 0,
      CompletedLate: 0,
      Paused: 0,
    }));

  it('puts each task in exactly one cell, and rates no more than it counts', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...timelinessKinds)), (kinds) => {
        const list = kinds.map((kind) => ({ kind }));
        expect(Object.values({ ...cells(list) }).reduce((sum, count) => sum + count, 0)).toBe(list.length);
        const { onTime, of } = onTimeRate(list);
        expect(onTime).toBeLessThanOrEqual(of);
        expect(of).toBeLessThanOrEqual(list.length);
      }),
    ));
});

describe('timeliness over time', () => {
  const day = fc
    .integer({ min: 0, max: 360 })
    .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10));

  it('turns overdue exactly on the day after the last day', () =>
    fc.assert(
      fc.property(day, day, (today, due) =>
        expect(on(today, { lifecycle: 'InProgress', dueOn: due })?.kind === 'Overdue').toBe(today > due),
      ),
    ));
  it('exists for every state that counts', () =>
    fc.assert(
      fc.property(fc.constantFrom(...lifecycle().options), day, day, (state, today, due) =>
        expect(on(today, { lifecycle: state, dueOn: due }) === undefined).toBe(
          ['Draft', 'Withdrawn', 'Superseded'].includes(state),
        ),
      ),
    ));
});
