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

/** The deadline runs from an event whose day nobody has said. Details: what happens. */
export const eventDayNeeded = refusal<{ what: string }>('deadline-needs-event-day', 'rule', ({ what }) => ({
  vi: `Thời hạn tính từ sự kiện «${what}»; hãy nhập ngày diễn ra sự kiện.`,
  en: `The deadline runs from an event (${what}); enter its day.`,
}));

/** The deadline runs from receipt, and nobody has said when that was. */
export const receiptDayNeeded = refusal('deadline-needs-receipt-day', 'rule', () => ({
  vi: 'Thời hạn tính từ ngày nhận văn bản; hãy nhập ngày nhận.',
  en: 'The deadline runs from the day of receipt; enter that day.',
}));

type WithLastDay = Exclude<DeadlineSpec, { kind: 'none' }>;

/** The day from which a period counts; undefined as long as nobody knows it. */
const eventDay = (
  spec: Extract<DeadlineSpec, { kind: 'period' }>,
  { issuedOn, receivedOn }: DeadlineEvents,
): CalendarDay | undefined => {
  switch (spec.from) {
    case 'issued':
      return issuedOn;
    case 'received':
      return receivedOn;
    case 'event':
      return spec.event.on;
  }
};

/** Whether the days of a deadline can be worked out: not while it counts from a day that nobody knows yet. */
export const countsAlready = (spec: DeadlineSpec, events: DeadlineEvents): boolean =>
  spec.kind !== 'period' || eventDay(spec, events) !== undefined;

/** The first day that counts towards a period. */
const firstCountedDay = (spec: DeadlineSpec, events: DeadlineEvents): CalendarDay | undefined => {
  if (spec.kind !== 'period') return undefined;
  const day = eventDay(spec, events);
  if (day === undefined) throw spec.from === 'event' ? eventDayNeeded(spec.event) : receiptDayNeeded({});
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
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

type Days = Omit<ResolvedDeadline, 'spec'>;

const daysOf = (spec: WithLastDay, startsOn: CalendarDay | undefined, calendar: WorkingCalendar): Days => {
  const lastDay = lastDayByTheWords(spec, startsOn, calendar);
  // asked even when it may not move, so that a day outside the calendar is refused
  const nextWorked = calendar.nextWorkingDay(lastDay);
  const dueOn = spec.kind === 'fixed' && !spec.rolls ? lastDay : nextWorked;
  return { calendarVersion: calendar.version, ...(startsOn === undefined ? {} : { startsOn }), dueOn };
};

const firstDays = (spec: DeadlineSpec, events: DeadlineEvents, calendar: WorkingCalendar): Days =>
  spec.kind === 'none'
    ? { calendarVersion: calendar.version, reviewOn: endOfPeriod(spec.reviewEvery, events.issuedOn) }
    : daysOf(spec, firstCountedDay(spec, events), calendar);

/**
 * Works out the days of a deadline.
 * @throws `deadline-needs-receipt-day`, `deadline-needs-event-day`, and `outside-calendar` when a last day lies where days off
 *   are not known.
 */
export const resolveDeadline = <Spec extends DeadlineSpec>(
  spec: Spec,
  events: DeadlineEvents,
  calendar: WorkingCalendar,
): Days & { spec: Spec } => ({ spec, ...firstDays(spec, events, calendar) });

/**
 * The same deadline by another version of the calendar: what it counts from does not change. A review cycle knows no days off.
 * @throws `outside-calendar`
 */
export const recalculated = (deadline: ResolvedDeadline, calendar: WorkingCalendar): ResolvedDeadline => {
  const { spec, startsOn } = deadline;
  return spec.kind === 'none' ? deadline : { spec, ...daysOf(spec, startsOn, calendar) };
};
