import { inspection } from '../../inspection/inspection.state.js';
import { crossingOf, type CrossingRule } from '../crossing.js';
import { courseBefore, courseOf } from '../stream-course.js';
import { assignmentIn, openNow, taskCourse } from './task-course.js';

const inspectionCourse = courseOf(inspection);

/**
 * An inspection was ended over a task that had just been given out, and does not name it as unsettled. A task from a conclusion
 * that is given out after the end is none: what was signed binds still.
 */
export const taskOfEndedInspection: CrossingRule = {
  subject: 'inspection',
  other: 'task',
  find: async (look, inspectionId, taskId) => {
    const followed = await look(inspectionCourse, inspectionId);
    const given = await look(taskCourse, taskId);
    const assigned = assignmentIn(given);
    const ending = followed.map(({ event }) => event).find((event) => event.type === 'InspectionEnded');
    if (!assigned || !ending || openNow(given)?.assignment.source.inspectionId !== inspectionId)
      return undefined;
    const wasOpen = openNow(courseBefore(given, ending)) !== undefined;
    return wasOpen && !ending.data.unsettled?.taskIds.includes(taskId)
      ? crossingOf('inspection-tasks-unsettled', assigned, ending)
      : undefined;
  },
};
