import { directive } from '../../directive/directive.state.js';
import { crossingOf, type CrossingRule } from '../crossing.js';
import { cameBefore, courseOf } from '../stream-course.js';
import { assignmentIn, openNow, taskCourse } from './task-course.js';

const directiveCourse = courseOf(directive);

/** A task was given out from a directive that had been replaced or recalled, after the list of what it leaves was drawn up. */
export const taskOfEndedDirective: CrossingRule = {
  subject: 'task',
  other: 'directive',
  find: async (look, taskId, directiveId) => {
    const given = await look(taskCourse, taskId);
    const source = await look(directiveCourse, directiveId);
    const assigned = assignmentIn(given);
    const ending = source.find(({ state }) => state?.ending)?.event;
    if (!assigned || !ending || openNow(given)?.assignment.source.directiveId !== directiveId)
      return undefined;
    const isListed = source.at(-1)?.state?.orphans.some((orphan) => orphan.taskId === taskId) ?? false;
    return !isListed && cameBefore(ending, assigned)
      ? crossingOf('source-not-in-force', ending, assigned)
      : undefined;
  },
};
