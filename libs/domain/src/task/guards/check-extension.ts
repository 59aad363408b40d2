import type { CalendarDay, Look } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import type { DeadlineSpec, ResolvedDeadline } from '../../deadline/deadline-spec.js';
import { resolveDeadline } from '../../deadline/resolve-deadline.js';
import { extensionNotLater, noDeadlineToExtend } from '../deadline.refusals.js';
import { approvedDeadline, task, type Task } from '../task.state.js';
import { checkChildDeadline } from './check-parent.js';

type OnDay = ResolvedDeadline & { readonly spec: Extract<DeadlineSpec, { kind: 'fixed' }> };

/** The task above, from its own stream; undefined when there is none. */
export const lookUpOwnParent = async (state: Task | undefined, look: Look): Promise<Task | undefined> => {
  const parentTaskId = state?.assignment.parentTaskId;
  return parentTaskId === undefined ? undefined : look(task, parentTaskId);
};

/**
 * A new last day, through the end of that day and rolling forward as any other, is later than the one in force and not
 * after the parent's.
 * @returns the last day in force and the deadline that the new day makes.
 * @throws `no-deadline-to-extend`, `extension-not-later`, `child-deadline-after-parent`, `outside-calendar`
 */
export const checkExtension = (
  newDueOn: CalendarDay,
  extended: Task,
  parent: Task | undefined,
  calendar: WorkingCalendar,
): { inForce: CalendarDay; extension: OnDay } => {
  const inForce = approvedDeadline(extended)?.dueOn;
  if (inForce === undefined) throw noDeadlineToExtend({});
  const spec = { kind: 'fixed', date: newDueOn, wording: 'throughEndOf', rolls: true } as const;
  if (newDueOn <= inForce) throw extensionNotLater({ dueOn: inForce });
  const extension = resolveDeadline(spec, { issuedOn: newDueOn }, calendar);
  checkChildDeadline(extension, parent);
  return { inForce, extension };
};
