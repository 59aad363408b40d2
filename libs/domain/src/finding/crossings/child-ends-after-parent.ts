import { approvedDeadline } from '../../task/task.state.js';
import { crossingOf, type Crossing, type CrossingRule } from '../crossing.js';
import { cameBefore } from '../stream-course.js';
import { openNow, taskCourse, type TaskCourse, type TaskStep } from './task-course.js';

const dueOn = ({ state }: Pick<TaskStep, 'state'>): string | undefined =>
  state && approvedDeadline(state)?.dueOn;

/** The event that set the deadline in force. */
const settingOf = (course: TaskCourse): TaskStep['event'] | undefined =>
  course.findLast((step, place) => {
    const before = course[place - 1];
    return dueOn(step) !== undefined && (before === undefined || dueOn(before) !== dueOn(step));
  })?.event;

/** The acts that are refused a deadline after the parent's; others move it with the parent's leave, or by law. */
const CHECKED: readonly string[] = ['TaskAssigned', 'ExtensionApproved', 'DeadlineAdjusted'];

const crossed = (parent: TaskCourse, child: TaskCourse, childId: string): Crossing | undefined => {
  const above = settingOf(parent);
  const below = settingOf(child);
  if (!above || !below) return undefined;
  if (cameBefore(above, below))
    return CHECKED.includes(below.type) ? crossingOf('child-deadline-after-parent', above, below) : undefined;
  // only what was delegated holds the parent's own deadline up
  const delegated = openNow(parent)?.children.some((each) => each.childId === childId) ?? false;
  return delegated && above.type === 'DeadlineAdjusted'
    ? crossingOf('children-end-after-deadline', below, above)
    : undefined;
};

/** A child and its parent had their deadlines set in one moment, and the child now ends after its parent. */
export const childEndsAfterParent: CrossingRule = {
  subject: 'task',
  other: 'task',
  find: async (look, childId, parentId) => {
    const child = await look(taskCourse, childId);
    const parent = await look(taskCourse, parentId);
    const [below, above] = [openNow(child), openNow(parent)];
    if (!below || !above || below.assignment.parentTaskId !== parentId) return undefined;
    const [childDueOn, parentDueOn] = [dueOn({ state: below }), dueOn({ state: above })];
    if (childDueOn === undefined || parentDueOn === undefined || childDueOn <= parentDueOn) return undefined;
    return crossed(parent, child, childId);
  },
};
