import { dayOf, Rejected, type CalendarDay } from '@dondoc/event-sourcing';
import type { CalendarVersion, PublishedCalendar } from '../calendar/calendar.state.js';
import { workingCalendar, type WorkingCalendar } from '../calendar/working-calendar.js';
import type { ResolvedDeadline } from './deadline-spec.js';
import { recalculated } from './resolve-deadline.js';

/** One version of the calendar as it meets deadlines that were worked out before. */
export interface CalendarChange {
  readonly calendar: WorkingCalendar;
  /** The day of the notice: what was late on it stays late. */
  readonly on: CalendarDay;
  /** What was worked out with this version, or with one after it, is not worked out again. */
  readonly supersedes: (version: string) => boolean;
}

/** What a version of the calendar changes for deadlines; undefined where there never was such a version. */
export const calendarChange = (
  published: PublishedCalendar | undefined,
  version: string,
): CalendarChange | undefined => {
  const versions = published?.versions ?? [];
  const place = versions.findIndex((each) => each.version === version);
  const found: CalendarVersion | undefined = versions[place];
  if (!found) return undefined;
  const since = new Set(versions.slice(place).map((each) => each.version));
  return {
    calendar: workingCalendar(found.file),
    on: found.amendment?.notice.issuedOn ?? dayOf(found.at),
    supersedes: (each) => !since.has(each),
  };
};

/** Why a deadline stays where it is whatever the calendar says now. */
export type WhyItStays =
  'no-deadline' | 'newer-calendar' | 'late-already' | 'would-be-late' | 'outside-calendar' | 'same-day';

type ByCalendar = ResolvedDeadline | WhyItStays;

const recalculatedWithin = (deadline: ResolvedDeadline, calendar: WorkingCalendar): ByCalendar => {
  try {
    return recalculated(deadline, calendar);
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    return 'outside-calendar';
  }
};

/** The deadline by its own rule, as if it stood alone. */
const byItsRule = (deadline: ResolvedDeadline, { calendar, on, supersedes }: CalendarChange): ByCalendar => {
  const { dueOn, calendarVersion } = deadline;
  if (dueOn === undefined) return 'no-deadline';
  if (!supersedes(calendarVersion)) return 'newer-calendar';
  if (dueOn < on) return 'late-already';
  const moved = recalculatedWithin(deadline, calendar);
  if (typeof moved === 'string') return moved;
  // nobody is made late by a notice, as nobody is made punctual by one
  return (moved.dueOn ?? dueOn) < on ? 'would-be-late' : moved;
};

const lastDayUnder = (deadline: ResolvedDeadline, change: CalendarChange): CalendarDay | undefined => {
  const moved = byItsRule(deadline, change);
  return typeof moved === 'string' ? deadline.dueOn : moved.dueOn;
};

/** A part ends with the whole and within what the law allows; where its own rule leads beyond that it ends there. */
const cutTo = (dueOn: CalendarDay, { version }: WorkingCalendar): ResolvedDeadline => ({
  spec: { kind: 'fixed', date: dueOn, wording: 'by', rolls: false },
  calendarVersion: version,
  dueOn,
});

const SETTLED: readonly ByCalendar[] = ['no-deadline', 'newer-calendar', 'late-already'];

/**
 * What a version of the calendar makes of a deadline in force: the deadline on its new day, or why it stays.
 * @param above the deadlines in force of all tasks above
 * @param limits the last days that the law allows to the task and to those above that have a last day
 */
export const movedByCalendar = (
  deadline: ResolvedDeadline,
  change: CalendarChange,
  above: readonly ResolvedDeadline[] = [],
  limits: readonly CalendarDay[] = [],
): ByCalendar => {
  const own = byItsRule(deadline, change);
  if (SETTLED.includes(own)) return own;
  const moved = typeof own === 'string' ? deadline : own;
  const bounds = [...limits, ...above.flatMap((each) => lastDayUnder(each, change) ?? [])];
  const bound = bounds.toSorted()[0];
  const isCut = bound !== undefined && moved.dueOn !== undefined && moved.dueOn > bound;
  const found = isCut ? cutTo(bound, change.calendar) : moved;
  if (found.dueOn !== deadline.dueOn) return found;
  return typeof own === 'string' ? own : 'same-day';
};
