import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { workingCalendarFile } from '../calendar/calendar-file.js';
import { workingCalendar } from '../calendar/working-calendar.js';
import { deadlineSpec, resolvedDeadline, type DeadlineSpec } from './deadline-spec.js';
import { explainDeadline } from './explain-deadline.js';
import { endOfPeriod } from './period.js';
import { countsAlready, resolveDeadline } from './resolve-deadline.js';

const json: unknown = JSON.parse(readFileSync('config/calendars/vietnam.json', 'utf8'));
const calendar = workingCalendar(workingCalendarFile.parse(json));

const resolve = (spec: DeadlineSpec, issuedOn = '2020-08-14', receivedOn = '2020-08-17') =>
  resolveDeadline(spec, { issuedOn, receivedOn }, calendar);
const dueOn = (spec: DeadlineSpec, issuedOn?: string, receivedOn?: string) =>
  resolve(spec, issuedOn, receivedOn).dueOn;
const inVietnamese = (spec: DeadlineSpec, issuedOn?: string) =>
  explainDeadline(resolve(spec, issuedOn), calendar).vi;
const inEnglish = (spec: DeadlineSpec, issuedOn?: string) =>
  explainDeadline(resolve(spec, issuedOn), calendar).en;

const fixed = (
  date: string,
  wording: 'before' | 'by' | 'throughEndOf' = 'by',
  rolls = true,
): DeadlineSpec => ({
  kind: 'fixed',
  date,
  wording,
  rolls,
});
const twentyWorkingDays: DeadlineSpec = { kind: 'period', count: 20, unit: 'working', from: 'issued' };
const thirtyDays: DeadlineSpec = { kind: 'period', count: 30, unit: 'calendar', from: 'issued' };
const endOfQuarter: DeadlineSpec = { kind: 'endOf', period: 'quarter', containing: '2020-08-14' };
const fromSession = (on?: string): DeadlineSpec => ({
  ...{ kind: 'period', count: 20, unit: 'working', from: 'event' },
  event: { what: 'kỳ họp bế mạc', ...(on !== undefined && { on }) },
});
const reviewedEachQuarter: DeadlineSpec = { kind: 'none', reviewEvery: 'quarter' };

describe('a deadline on a date', () => {
  it('"trước ngày 15/9" ends with 14/9', () =>
    expect(dueOn(fixed('2020-09-15', 'before'))).toBe('2020-09-14'));
  it('"chậm nhất ngày 15/10" ends with 15/10', () => expect(dueOn(fixed('2020-10-15'))).toBe('2020-10-15'));
  it('"đến hết ngày 30/9" ends with 30/9', () =>
    expect(dueOn(fixed('2020-09-30', 'throughEndOf'))).toBe('2020-09-30'));
  it('rolls from a holiday to the next working day', () =>
    expect(dueOn(fixed('2025-04-30'))).toBe('2025-05-05'));
  it('rolls when the day before it is off', () =>
    expect(dueOn(fixed('2020-08-31', 'before'))).toBe('2020-08-31'));
  it('does not roll from a worked Saturday', () => expect(dueOn(fixed('2025-04-26'))).toBe('2025-04-26'));
  it('stays when the issuer says "không lùi"', () =>
    expect(dueOn(fixed('2025-04-30', 'by', false))).toBe('2025-04-30'));
  it('is refused where days off are not known, rolling or not', () => {
    const outside = expect.objectContaining({ code: 'outside-calendar' });
    expect(() => dueOn(fixed('2027-01-04'))).toThrow(outside);
    expect(() => dueOn(fixed('2027-01-04', 'by', false))).toThrow(outside);
  });
});

describe('a deadline in days from an event', () => {
  it('20 working days from issue on 14/8/2020 end on Monday 14/9', () =>
    expect(resolve(twentyWorkingDays)).toEqual({
      spec: twentyWorkingDays,
      calendarVersion: 'vn-2026.1',
      startsOn: '2020-08-15',
      dueOn: '2020-09-14',
    }));
  it('does not count the day of the event', () =>
    expect(dueOn({ kind: 'period', count: 1, unit: 'working', from: 'issued' })).toBe('2020-08-17'));
  it('runs from receipt when it says so', () =>
    expect(dueOn({ kind: 'period', count: 5, unit: 'working', from: 'received' })).toBe('2020-08-24'));
  it('is refused without the day of receipt', () =>
    expect(() =>
      resolveDeadline(
        { kind: 'period', count: 5, unit: 'working', from: 'received' },
        { issuedOn: '2020-08-14' },
        calendar,
      ),
    ).toThrow(expect.objectContaining({ code: 'deadline-needs-receipt-day' })));
  it('runs from another event when it says so', () => {
    expect(resolve(fromSession('2020-07-10'))).toMatchObject({
      startsOn: '2020-07-11',
      dueOn: '2020-08-07',
    });
  });
  it('is refused as long as nobody knows when the event was, naming it', () => {
    expect(countsAlready(fromSession(), { issuedOn: '2020-08-14' })).toBe(false);
    expect(() => resolve(fromSession())).toThrow(
      expect.objectContaining({ code: 'deadline-needs-event-day', details: { what: 'kỳ họp bế mạc' } }),
    );
  });
  it('in calendar days that ends on a Sunday ends on Monday', () => {
    expect(dueOn(thirtyDays, '2020-08-14')).toBe('2020-09-14');
    expect(dueOn(thirtyDays, '2020-08-13')).toBe('2020-09-14');
  });
  it('in working days always ends on a working day with so many after the event', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc
          .integer({ min: 0, max: 2000 })
          .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10)),
        (count, issuedOn) => {
          const due = dueOn({ kind: 'period', count, unit: 'working', from: 'issued' }, issuedOn) ?? '';
          expect(calendar.isWorkingDay(due)).toBe(true);
          expect(calendar.workingDaysBetween(issuedOn, due)).toBe(count);
        },
      ),
    ));
});

describe('a deadline at the end of a period', () => {
  it.each([
    ['month', '2020-02-10', '2020-02-29'],
    ['quarter', '2020-08-14', '2020-09-30'],
    ['halfYear', '2020-08-14', '2020-12-31'],
    ['halfYear', '2020-06-30', '2020-06-30'],
    ['year', '2020-01-01', '2020-12-31'],
  ] as const)('the %s of %s ends on %s', (period, day, end) => expect(endOfPeriod(period, day)).toBe(end));
  it('rolls when that day is off', () =>
    expect(dueOn({ kind: 'endOf', period: 'month', containing: '2020-05-04' })).toBe('2020-06-01'));
});

describe('no deadline', () => {
  it('is a choice with a review on the last day of the period, worked or not', () => {
    expect(resolve(reviewedEachQuarter)).toEqual({
      spec: reviewedEachQuarter,
      calendarVersion: 'vn-2026.1',
      reviewOn: '2020-09-30',
    });
    expect(resolve({ kind: 'none', reviewEvery: 'month' }, '2020-05-04').reviewOn).toBe('2020-05-31');
  });
});

describe('a stored deadline', () => {
  it.each([
    twentyWorkingDays,
    fromSession('2020-07-10'),
    thirtyDays,
    endOfQuarter,
    reviewedEachQuarter,
    fixed('2020-10-15'),
  ])('passes its schema as resolved: $kind', (spec) =>
    expect(resolvedDeadline().parse(resolve(spec))).toEqual(resolve(spec)),
  );
  it.each([
    ['null', null],
    ['a fixed date without date', { kind: 'fixed', wording: 'by', rolls: true }],
    ['a date that does not exist', { ...fixed('2020-10-15'), date: '2020-02-30' }],
    ['zero days', { ...twentyWorkingDays, count: 0 }],
    ['counted from an event that it does not name', { ...twentyWorkingDays, from: 'event' }],
    ['counted from issue and an event', { ...fromSession('2020-07-10'), from: 'issued' }],
    ['half a day', { ...twentyWorkingDays, count: 1.5 }],
    ['a review cycle of nothing', { kind: 'none' }],
    ['an unknown field', { ...reviewedEachQuarter, note: 'x' }],
    ['a quote that is not NFC', { ...endOfQuarter, quote: 'hết quý'.normalize('NFD') }],
  ])('is refused when it is %s', (_, bad) => expect(deadlineSpec().safeParse(bad).success).toBe(false));
  it('is refused when its days do not fit its kind', () =>
    expect(resolvedDeadline().safeParse({ ...resolve(endOfQuarter), reviewOn: '2020-09-30' }).success).toBe(
      false,
    ));
});

describe('explaining a deadline', () => {
  it('says which days 20 working days leave out', () => {
    expect(inVietnamese(twentyWorkingDays)).toBe(
      '20 ngày làm việc từ ngày ban hành, không tính thứ Bảy, Chủ nhật và ngày 02/9',
    );
    expect(inEnglish(twentyWorkingDays)).toBe(
      '20 working days from the day of issue, not counting Saturdays, Sundays and 2 September',
    );
  });
  it('names each day skipped, with its reason, the rule and the calendar version', () => {
    const explanation = explainDeadline(resolve(twentyWorkingDays), calendar);
    expect(explanation).toMatchObject({
      rule: 'working-days',
      calendarVersion: 'vn-2026.1',
      dueOn: '2020-09-14',
    });
    expect(explanation.skipped).toHaveLength(11);
    expect(explanation.skipped).toContainEqual({
      day: '2020-09-02',
      why: { vi: 'Quốc khánh 02/9', en: 'National Day' },
    });
  });
  it('leaves out what was not skipped', () =>
    expect(inVietnamese({ kind: 'period', count: 2, unit: 'working', from: 'received' }, '2020-08-10')).toBe(
      '2 ngày làm việc từ ngày nhận',
    ));
  it('lists the days of Tết', () =>
    expect(inVietnamese({ kind: 'period', count: 5, unit: 'working', from: 'issued' }, '2020-01-20')).toBe(
      '5 ngày làm việc từ ngày ban hành, không tính thứ Bảy, Chủ nhật và các ngày 23/01, 24/01, 27/01, 28/01, 29/01',
    ));
  it('says that a last day off was moved', () => {
    const explanation = explainDeadline(resolve(fixed('2025-04-30')), calendar);
    expect(explanation.vi).toBe(
      'chậm nhất ngày 30/4/2025; thứ Tư, 30/4/2025 là ngày nghỉ nên chuyển sang thứ Hai, 05/5/2025',
    );
    expect(explanation.skipped.map((each) => each.day)).toEqual([
      '2025-04-30',
      '2025-05-01',
      '2025-05-02',
      '2025-05-03',
      '2025-05-04',
    ]);
  });
  it('names the event from which days count', () => {
    expect(inVietnamese(fromSession('2020-07-10'))).toBe(
      '20 ngày làm việc từ sự kiện «kỳ họp bế mạc» ngày 10/7/2020, không tính thứ Bảy và Chủ nhật',
    );
    expect(inEnglish(fromSession('2020-07-10'))).toBe(
      '20 working days from the event “kỳ họp bế mạc” on 10 July 2020, not counting Saturdays and Sundays',
    );
  });
  it('counts a Saturday that is worked in exchange, and says so', () => {
    const days: DeadlineSpec = { kind: 'period', count: 3, unit: 'working', from: 'issued' };
    const explanation = explainDeadline(resolve(days, '2025-04-24'), calendar);
    expect(explanation.dueOn).toBe('2025-04-28');
    expect(explanation.vi).toBe(
      '3 ngày làm việc từ ngày ban hành, không tính Chủ nhật, tính cả ngày làm bù 26/4',
    );
    expect(explanation.exchanged).toEqual([
      {
        day: '2025-04-26',
        why: { vi: 'Làm việc bù cho thứ Sáu 02/5', en: 'Worked instead of Friday 2 May' },
      },
    ]);
  });
  it('says why a last day on a worked Saturday stays', () =>
    expect(inVietnamese(fixed('2025-04-26'))).toBe(
      'chậm nhất ngày 26/4/2025; thứ Bảy, 26/4/2025 là ngày làm bù nên thời hạn không chuyển',
    ));
  it.each([
    [fixed('2020-09-15', 'before'), 'trước ngày 15/9/2020, tức là hết ngày 14/9/2020'],
    [fixed('2020-10-15'), 'chậm nhất ngày 15/10/2020'],
    [fixed('2020-09-30', 'throughEndOf'), 'đến hết ngày 30/9/2020'],
    [endOfQuarter, 'hết quý III năm 2020'],
    [{ kind: 'endOf', period: 'halfYear', containing: '2020-08-14' }, 'hết 6 tháng cuối năm 2020'],
    [reviewedEachQuarter, 'không thời hạn, rà soát hằng quý (30/9/2020)'],
  ] satisfies [DeadlineSpec, string][])('speaks as officials write: %#', (spec, words) =>
    expect(inVietnamese(spec)).toBe(words),
  );
  it('is refused with another calendar than the one it was worked out with', () =>
    expect(() =>
      explainDeadline({ ...resolve(endOfQuarter), calendarVersion: 'vn-2025.1' }, calendar),
    ).toThrow(expect.objectContaining({ code: 'calendar-version-differs' })));
});
