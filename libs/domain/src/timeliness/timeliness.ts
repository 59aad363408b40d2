import { Temporal } from 'temporal-polyfill';
import type { CalendarDay } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { isOpen, type Lifecycle } from './lifecycle.js';

/** The kinds of {@link Timeliness}, in the order in which screens list them. */
export const timelinessKinds = [
  'NoDeadline',
  'OnTrack',
  'DueSoon',
  'Overdue',
  'SubmittedOnTime',
  'SubmittedLate',
  'CompletedOnTime',
  'CompletedLate',
  'Paused',
] as const;
export type TimelinessKind = (typeof timelinessKinds)[number];

/**
 * Whether a task is in time on a day. Both counts are days left for `OnTrack` and `DueSoon`, days late for `Overdue`,
 * `SubmittedLate` and `CompletedLate`, and absent otherwise.
 */
export interface Timeliness {
  readonly kind: TimelinessKind;
  readonly workingDays?: number;
  readonly calendarDays?: number;
}

/** What timeliness depends on; days are those of Vietnam. */
export interface TimedTask {
  readonly lifecycle: Lifecycle;
  readonly dueOn?: CalendarDay | undefined;
  /** The day of the submission that awaits acceptance; absent counts as the day asked for. */
  readonly submittedOn?: CalendarDay | undefined;
  /** The effective completion: the day of the submission that was accepted, however slow the acceptance. */
  readonly completedOn?: CalendarDay | undefined;
  /** The clock was stopped, as some suspensions do. */
  readonly paused?: boolean | undefined;
}

/** With at most so many working days left a deadline is due soon. */
const DUE_SOON_WORKING_DAYS = 3;

const daysBetween = (from: CalendarDay, to: CalendarDay, calendar: WorkingCalendar) => ({
  workingDays: calendar.workingDaysBetween(from, to),
  calendarDays: Temporal.PlainDate.from(from).until(to).days,
});

/**
 * Timeliness of a task at the end of a day. A task is overdue from the first moment after its last day; whatever came
 * in on the last day, at any hour, is on time. A completed task that had no deadline counts as on time.
 * @returns undefined for a task that has no timeliness: a draft, or withdrawn or superseded.
 * @throws `outside-calendar` when the task has a deadline and the day lies where days off are not known.
 */
export const timeliness = (
  task: TimedTask,
  day: CalendarDay,
  calendar: WorkingCalendar,
): Timeliness | undefined => {
  const { lifecycle, dueOn, submittedOn = day, completedOn = day } = task;
  if (lifecycle === 'Completed' || lifecycle === 'Closed') {
    if (dueOn === undefined || completedOn <= dueOn) return { kind: 'CompletedOnTime' };
    return { kind: 'CompletedLate', ...daysBetween(dueOn, completedOn, calendar) };
  }
  if (!isOpen(lifecycle)) return undefined;
  if (dueOn === undefined) return { kind: 'NoDeadline' };
  if (lifecycle === 'AwaitingAcceptance') {
    if (submittedOn <= dueOn) return { kind: 'SubmittedOnTime' };
    return { kind: 'SubmittedLate', ...daysBetween(dueOn, submittedOn, calendar) };
  }
  if (task.paused) return { kind: 'Paused' };
  if (day > dueOn) return { kind: 'Overdue', ...daysBetween(dueOn, day, calendar) };
  const left = daysBetween(day, dueOn, calendar);
  return { kind: left.workingDays <= DUE_SOON_WORKING_DAYS ? 'DueSoon' : 'OnTrack', ...left };
};
