import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { workingCalendarFile } from '../calendar/calendar-file.js';
import { workingCalendar } from '../calendar/working-calendar.js';
import type { ResolvedDeadline } from '../deadline/deadline-spec.js';
import { explainReminder, type ReminderReason } from './explain-reminder.js';
import { reminderLadder } from './ladder.js';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const calendar = workingCalendar(workingCalendarFile.parse(read('config/calendars/vietnam.json')));
const ladder = reminderLadder.parse(read('config/ladders/default.json'));

const reason: ReminderReason = {
  rung: 'T-3',
  dueOn: '2020-09-14',
  rungAt: '2020-09-09T01:00:00.000Z',
  deadlineVersion: 1,
  ladderVersion: ladder.version,
  calendarVersion: calendar.version,
};
const deadline: ResolvedDeadline = {
  spec: { kind: 'period', count: 20, unit: 'working', from: 'issued' },
  calendarVersion: calendar.version,
  startsOn: '2020-08-17',
  dueOn: '2020-09-14',
};
const inVietnamese = (given: ReminderReason, of?: ResolvedDeadline) =>
  explainReminder(given, of, ladder, calendar).map(({ vi }) => vi);

describe('why a reminder was sent', () => {
  it('is told by its rule, rung, audience, deadline, ladder and calendar', () => {
    const [rule, ...why] = inVietnamese(reason, deadline);
    expect(rule).toContain('còn chờ cơ quan chủ trì');
    expect(why).toEqual([
      'Mốc T-3: 3 ngày làm việc trước hạn 14/9/2020, đến lúc 08 giờ 00 ngày 09/9/2020.',
      'Mốc này gửi cho đầu mối của cơ quan chủ trì.',
      'Tính theo thời hạn gốc (lần đặt thứ 1): 20 ngày làm việc từ ngày ban hành, không tính thứ Bảy, Chủ nhật và ngày 02/9.',
      `${ladder.name.vi} (${ladder.version}).`,
      `Lịch làm việc: ${calendar.version}.`,
    ]);
  });

  it('is told in English, too', () =>
    expect(explainReminder(reason, deadline, ladder, calendar)[1]?.en).toBe(
      'Rung T-3: 3 working days before the deadline, 14 September 2020; it came at 08:00 on 9 September 2020.',
    ));

  it.each([
    ['T0', 'Mốc T0: ngày đến hạn 14/9/2020'],
    ['T+1', 'Mốc T+1: 1 ngày làm việc sau hạn 14/9/2020'],
  ])('counts %s from the deadline', (rung, words) =>
    expect(inVietnamese({ ...reason, rung })[1]).toContain(words),
  );

  it('tells a deadline that was moved from the original one', () =>
    expect(inVietnamese({ ...reason, deadlineVersion: 2 })[3]).toBe(
      'Tính theo thời hạn sau khi điều chỉnh (lần đặt thứ 2): 14/9/2020.',
    ));

  it('says nothing of what it no longer knows: another ladder, another calendar', () => {
    const old = { ...reason, ladderVersion: 'default-2019.1' };
    const why = inVietnamese(old, { ...deadline, calendarVersion: 'vietnam-2019.1' });
    expect(why).toContain('Thang nhắc việc: default-2019.1.');
    expect(why.join()).not.toContain('đầu mối');
    expect(why[2]).toBe('Tính theo thời hạn gốc (lần đặt thứ 1): 14/9/2020.');
  });
});
