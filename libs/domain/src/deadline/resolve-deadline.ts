import { Temporal } from 'temporal-polyfill';
import { refusal, type CalendarDay } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { DeadlineSpec, ResolvedDeadline } from './deadline-spec.js';
import { endOfPeriod } from './period.js';

/** The events that a deadline can run from. */
export interface DeadlineEvents {
  readonly issuedOn: CalendarDay;
  readonly receivedOn?: CalendarDay;
}

/** The deadline runs from receipt, and nobody has said when that was. */
export const receiptDayNeeded = refusal('deadline-needs-receipt-day', 'rule', () => ({
  vi: 'Thời hạn tính từ ngày nhận văn bản; hãy nhập ngày nhận.',
  en: 'The deadline runs from the day of receipt; enter that day.',
}));

type WithLastDay = Exclude<DeadlineSpec, { kind: 'none' }>;

/** The first day that counts towards a period. */
const firstCountedDay = (
  spec: DeadlineSpec,
  { issuedOn, receivedOn }: DeadlineEvents,
): CalendarDay | undefined => {
  if (spec.kind !== 'period') return undefined;
  const event = spec.from === 'issued' ? issuedOn : receivedOn;
  if (event === undefined) throw receiptDayNeeded({});
  return Temporal.PlainDate.from(event).add({ days: 1 }).toString();
};

/** The last day by the words of the document, before it is moved off a day that is not worked. */
export const lastDayByTheWords = (
  spec: WithLastDay,
  startsOn: CalendarDay | undefined,
  calendar: WorkingCalendar,
): CalendarDay => {
  switch (spec.kind) {
    case 'fixed':
      return spec.wording === 'before'
        ? Temporal.PlainDate.from(spec.date).subtract({ days: 1 }).toString()
        : spec.date;
    case 'endOf':
      return endOfPeriod(spec.period, spec.containing);
    case 'period': {
      if (startsOn === undefined) throw receiptDayNeeded({});
      const dayBefore = Temporal.PlainDate.from(startsOn).subtract({ days: 1 });
      return spec.unit === 'working'
        ? calendar.addWorkingDays(dayBefore.toString(), spec.count)
        : dayBefore.add({ days: spec.count }).toString();
    }
  }
};

/**
 * Works out the days of a deadline.
 * @throws `deadline-needs-receipt-day`, and `outside-calendar` when a last day lies where days off are not known.
 */
export const resolveDeadline = (
  spec: DeadlineSpec,
  events: DeadlineEvents,
  calendar: WorkingCalendar,
): ResolvedDeadline => {
  const calendarVersion = calendar.version;
  if (spec.kind === 'none')
    return { spec, calendarVersion, reviewOn: endOfPeriod(spec.reviewEvery, events.issuedOn) };

  const startsOn = firstCountedDay(spec, events);
  const lastDay = lastDayByTheWords(spec, startsOn, calendar);
  // asked even when it may not move, so that a day outside the calendar is refused
  const nextWorked = calendar.nextWorkingDay(lastDay);
  const dueOn = spec.kind === 'fixed' && !spec.rolls ? lastDay : nextWorked;
  return { spec, calendarVersion, ...(startsOn === undefined ? {} : { startsOn }), dueOn };
};
