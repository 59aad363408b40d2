import { isOpen } from '../../timeliness/lifecycle.js';
import { crossingOf, type CrossingRule } from '../crossing.js';
import { courseBefore } from '../stream-course.js';
import { assignmentIn, openNow, taskCourse, type TaskCourse, type TaskStep } from './task-course.js';

const isOver = ({ state }: TaskStep): boolean =>
  state !== undefined && state.lifecycle !== 'Draft' && !isOpen(state.lifecycle);

/** The event by which a task ended that has not gone on since. */
const endingOf = (course: TaskCourse): TaskStep | undefined =>
  course.at(course.findLastIndex((step) => !isOver(step)) + 1);

/** A task was given out under one that was over by then. What was placed before the end stays open by right. */
export const childOfEndedTask: CrossingRule = {
  subject: 'task',
  other: 'task',
  find: async (look, childId, parentId) => {
    const child = await look(taskCourse, childId);
    const parent = await look(taskCourse, parentId);
    const assigned = assignmentIn(child);
    if (!assigned || openNow(child)?.assignment.parentTaskId !== parentId || openNow(parent))
      return undefined;
    const ending = endingOf(courseBefore(parent, assigned));
    return ending && crossingOf('parent-task-not-open', ending.event, assigned);
  },
};
