import type { CalendarDay, Look } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import { extensionNotLater, extensionsUsedUp, noDeadlineToExtend } from '../deadline.refusals.js';
import { EXTENSIONS_ALLOWED } from '../policy-values.js';
import { approvedDeadline, task, type Task } from '../task.state.js';
import { checkChildDeadline } from './check-parent.js';
import { checkLegalLimit, deadlineThrough, type OnDay } from './new-deadline.js';

/** The task above, from its own stream; undefined when there is none. */
export const lookUpOwnParent = async (state: Task | undefined, look: Look): Promise<Task | undefined> => {
  const parentTaskId = state?.assignment.parentTaskId;
  return parentTaskId === undefined ? undefined : look(task, parentTaskId);
};

/**
 * A new last day, through the end of that day and rolling forward as any other, is later than the one in force and not
 * after the parent's, nor after what the law allows.
 * @returns the last day in force and the deadline that the new day makes.
 * @throws `no-deadline-to-extend`, `extension-not-later`, `child-deadline-after-parent`, `deadline-beyond-legal-limit`,
 *   `outside-calendar`
 */
export const checkLater = (
  newDueOn: CalendarDay,
  extended: Task,
  parent: Task | undefined,
  calendar: WorkingCalendar,
): { inForce: CalendarDay; extension: OnDay } => {
  const inForce = approvedDeadline(extended)?.dueOn;
  if (inForce === undefined) throw noDeadlineToExtend({});
  if (newDueOn <= inForce) throw extensionNotLater({ dueOn: inForce });
  const extension = deadlineThrough(newDueOn, calendar);
  checkChildDeadline(extension, parent);
  checkLegalLimit(extended.assignment, extension);
  return { inForce, extension };
};

/** As {@link checkLater}, and there are extensions left. @throws `extensions-used-up` */
export const checkExtension: typeof checkLater = (newDueOn, extended, parent, calendar) => {
  if (extended.extensionsGranted >= EXTENSIONS_ALLOWED) throw extensionsUsedUp({ limit: EXTENSIONS_ALLOWED });
  return checkLater(newDueOn, extended, parent, calendar);
};
