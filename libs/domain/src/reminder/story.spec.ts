import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { dayOf, parseInstant, type Instant } from '@dondoc/event-sourcing';
import { workingCalendarFile } from '../calendar/calendar-file.js';
import { workingCalendar } from '../calendar/working-calendar.js';
import type { Lifecycle } from '../timeliness/lifecycle.js';
import { reminderLadder } from './ladder.js';
import { remindersDue, type DueReminder, type RemindableTask } from './reminders-due.js';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const calendar = workingCalendar(workingCalendarFile.parse(read('config/calendars/vietnam.json')));
const ladder = reminderLadder.parse(read('config/ladders/default.json'));
const at = (moment: string): Instant => parseInstant(`2020-${moment.replace(' ', 'T')}:00+07:00`) ?? '';

type Step = [moment: string, lifecycle: Lifecycle];
const assigned = (
  taskId: string,
  on: string,
  acknowledged: string,
  dueOn: string,
  ...then: Step[]
): RemindableTask => ({
  taskId,
  lifecycle: (
    [
      [`${on} 10:00`, 'Assigned'],
      [`${acknowledged} 09:00`, 'Acknowledged'],
      [`${acknowledged} 10:00`, 'InProgress'],
      ...then,
    ] satisfies Step[]
  ).map(([moment, lifecycle]) => ({ from: at(moment), lifecycle })),
  deadlines: [{ version: 1, dueOn: `2020-${dueOn}`, from: at(`${on} 10:00`) }],
});
const done = (submitted: string, accepted: string): Step[] => [
  [`${submitted} 15:00`, 'AwaitingAcceptance'],
  [`${accepted} 16:00`, 'Completed'],
];

const a = (n: number, dueOn: string, ...then: Step[]) => assigned(`A${n}`, '03-24', '03-25', dueOn, ...then);
const b = (n: number, dueOn: string) => assigned(`B${n}`, '04-16', '04-17', dueOn);
const c = (n: number, dueOn: string) => assigned(`C${n}`, '08-14', '08-17', dueOn);
const d = (n: number, ...then: Step[]) => assigned(`D${n}`, '08-14', '08-17', '09-14', ...then);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const e5 = assigned('E5', '08-21', '08-24', '09-07');
const d24 = d(24);

const tasks: readonly RemindableTask[] = [
  a(1, '06-30', ...done('06-24', '06-29')),
  a(2, '05-29', ...done('05-27', '06-01')),
  a(3, '07-15', ...done('07-10', '07-15')),
  a(4, '07-31', ...done('07-29', '08-04')),
  a(5, '11-30'),
  a(6, '12-15'),
  ...range(1, 5).map((n) => b(n, '11-30')),
  b(6, '10-30'),
  c(2, '10-15'),
  c(4, '09-30'),
  ...range(1, 5).map((n) => d(n, ...done('08-28', '09-04'))),
  ...range(6, 11).map((n) => d(n, ...done('09-08', '09-11'))),
  ...range(12, 15).map((n) => d(n, ...done('09-10', '09-14'))),
  ...range(16, 19).map((n) => d(n, ...done('09-11', '09-14'))),
  d(
    20,
    ['09-09 15:00', 'AwaitingAcceptance'],
    ['09-11 10:00', 'InProgress'],
    ['09-14 16:00', 'AwaitingAcceptance'],
    ['09-16 16:00', 'Completed'],
  ),
  d(21, ['09-14 15:00', 'AwaitingAcceptance']),
  d(22, ...done('09-21', '09-24')),
  d(23),
  { ...d24, deadlines: [...d24.deadlines, { version: 2, dueOn: '2020-09-30', from: at('09-10 10:00') }] },
  assigned('E1', '08-20', '08-21', '09-07', ...done('08-31', '09-09')),
  assigned('E2', '08-20', '08-21', '09-07', ...done('09-03', '09-09')),
  assigned('E3', '08-20', '08-21', '09-07', ...done('09-04', '09-09')),
  assigned('E4', '08-21', '08-24', '09-07', ...done('09-04', '09-09')),
  { ...e5, lifecycle: e5.lifecycle.slice(0, 2) },
];

/** What a planner that looks every hour from March to the end of 26/9 finds, each reminder at its first appearance. */
const sent = (): readonly DueReminder[] => {
  const found = new Map<string, DueReminder>();
  const end = Date.parse(at('09-27 00:00'));
  for (let now = Date.parse(at('03-24 00:00')); now < end; now += 3_600_000) {
    for (const task of tasks) {
      for (const each of remindersDue(task, ladder, calendar, new Date(now).toISOString())) {
        const key = `${each.taskId} ${each.rung} ${each.deadlineVersion}`;
        if (!found.has(key)) found.set(key, each);
      }
    }
  }
  return [...found.values()];
};
const count = (keys: readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
};

describe('the reminders of the story, to the end of 26/9/2020', () => {
  const all = sent();

  it('are 75, by rung', () =>
    expect(count(all.map(({ rung }) => rung))).toEqual({
      ...{ 'T-7': 30, 'T-3': 22, 'T-1': 10, T0: 5, 'T+1': 3, 'T+3': 3, 'T+7': 2 },
    }));
  it('reach 83 recipients', () => expect(all.flatMap(({ audience }) => audience)).toHaveLength(83));
  it('by day', () =>
    expect(count(all.map((each) => dayOf(each.at).slice(5)))).toEqual({
      ...{ '05-20': 1, '05-26': 1, '06-19': 1, '07-06': 1, '07-10': 1, '07-22': 1, '07-28': 1 },
      ...{ '08-26': 5, '09-01': 4, '09-03': 19, '09-04': 3, '09-07': 1, '09-08': 1, '09-09': 13 },
      ...{ '09-10': 1, '09-11': 7, '09-14': 4, '09-15': 2, '09-16': 1, '09-17': 2 },
      ...{ '09-21': 2, '09-23': 1, '09-25': 2 },
    }));
  it('skip D20 at T−1 but not at T0, and D22 at T+7', () => {
    const rungsOf = (taskId: string) => all.filter((each) => each.taskId === taskId).map(({ rung }) => rung);
    expect(rungsOf('D20')).toEqual(['T-7', 'T-3', 'T0']);
    expect(rungsOf('D22')).toEqual(['T-7', 'T-3', 'T-1', 'T0', 'T+1', 'T+3']);
  });
  it('come twice for D24, once for each deadline', () =>
    expect(
      all
        .filter((each) => each.taskId === 'D24')
        .map(({ rung, deadlineVersion }) => `${rung} v${deadlineVersion}`),
    ).toEqual(['T-7 v1', 'T-3 v1', 'T-7 v2', 'T-3 v2']));
});
