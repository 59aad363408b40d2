import {
  approvedDeadline,
  isOpen,
  recommendation,
  task,
  type Find,
  type FoundTask,
  type Task,
  type WhichTasks,
} from '@dondoc/domain';
import type { KeptStreams } from './kept-streams.js';

const foundTask = (taskId: string, state: Task): FoundTask => {
  const { leadId, issuerId, coordinatorIds, parentTaskId } = state.assignment;
  const dueOn = approvedDeadline(state)?.dueOn;
  return {
    ...{ taskId, leadId, issuerId, coordinatorIds },
    ...(parentTaskId !== undefined && { parentTaskId }),
    ...(dueOn !== undefined && { dueOn }),
  };
};

const isMeant = ({ assignment }: Task, found: FoundTask, which: WhichTasks): boolean => {
  const { directiveId, agencyId, parentTaskId, dueFrom } = which;
  return (
    (directiveId === undefined || assignment.source.directiveId === directiveId) &&
    (agencyId === undefined || [found.leadId, found.issuerId, ...found.coordinatorIds].includes(agencyId)) &&
    (parentTaskId === undefined || found.parentTaskId === parentTaskId) &&
    (dueFrom === undefined || (found.dueOn !== undefined && found.dueOn >= dueFrom))
  );
};

/** The open tasks that are meant, in the order in which they began; an open task is always in memory. */
export const openTasksIn = (streams: KeptStreams, which: WhichTasks): readonly FoundTask[] => {
  const found: FoundTask[] = [];
  for (const taskId of streams.kept(task)) {
    const state = streams.stateOf(task, taskId);
    if (!state || !isOpen(state.lifecycle)) continue;
    const each = foundTask(taskId, state);
    if (isMeant(state, each, which)) found.push(each);
  }
  return found;
};

/** Answers policies from the streams in memory. */
export const findIn = (streams: KeptStreams): Find => ({
  openTasks: async (which) => openTasksIn(streams, which),
  recommendationsOf: async (sessionId) =>
    [...streams.kept(recommendation)].filter(
      (id) => streams.stateOf(recommendation, id)?.sessionId === sessionId,
    ),
  tasksMovedBy: async (calendarVersion) => {
    throw new Error(`no chapter tells of a calendar that is amended, but ${calendarVersion} was published`);
  },
});
