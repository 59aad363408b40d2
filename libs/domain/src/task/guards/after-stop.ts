import { Temporal } from 'temporal-polyfill';
import type { CalendarDay } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import type { ResolvedDeadline } from '../../deadline/deadline-spec.js';
import { resumedAfterParent } from '../deadline.refusals.js';
import { approvedDeadline, type Task } from '../task.state.js';
import { checkLegalLimit, deadlineThrough } from './new-deadline.js';

/** The same number of days after `dueOn` as lie between the two others, counted as the deadline itself is counted. */
const movedBy = (
  { spec }: ResolvedDeadline,
  dueOn: CalendarDay,
  [from, to]: readonly [CalendarDay, CalendarDay],
  calendar: WorkingCalendar,
): CalendarDay => {
  if (spec.kind !== 'period' || spec.unit === 'working')
    return calendar.addWorkingDays(dueOn, calendar.workingDaysBetween(from, to));
  const days = Temporal.PlainDate.from(from).until(to).days;
  return Temporal.PlainDate.from(dueOn).add({ days }).toString();
};

/**
 * The deadline of a suspended task whose work goes on: later by the days for which its clock stood.
 * @returns undefined where the deadline stays as it is: the clock ran, stood for no day, or there is no last day.
 * @throws `resumed-deadline-after-parent`, `deadline-beyond-legal-limit`, `outside-calendar`
 */
export const deadlineAfterStop = (
  state: Task,
  parent: Task | undefined,
  on: CalendarDay,
  calendar: WorkingCalendar,
): ResolvedDeadline | undefined => {
  const from = state.suspension?.stoppedFrom;
  const inForce = approvedDeadline(state);
  if (from === undefined || inForce?.dueOn === undefined || on <= from) return undefined;
  const moved = movedBy(inForce, inForce.dueOn, [from, on], calendar);
  if (moved === inForce.dueOn) return undefined;
  const deadline = deadlineThrough(moved, calendar);
  const [dueOn, parentDueOn] = [deadline.dueOn, parent && approvedDeadline(parent)?.dueOn];
  if (dueOn !== undefined && parentDueOn !== undefined && dueOn > parentDueOn)
    throw resumedAfterParent({ dueOn, parentDueOn });
  checkLegalLimit(state.assignment, deadline);
  return deadline;
};
