import type { Aggregate } from '@dondoc/event-sourcing';
import type { ResolvedDeadline } from '../deadline/deadline-spec.js';
import { drafted, evolveTask } from './evolve-task.js';
import { taskEvents, type TaskEvent } from './task.events.js';
import type { AskedInput, Submission, Task } from './task.js';

export type * from './task.js';

/** The task's own stream; undefined before its first event. */
export const task: Aggregate<Task | undefined, TaskEvent> = {
  category: 'task',
  events: taskEvents,
  initial: undefined,
  // every history begins with TaskDrafted: a later event without it would be a hole in the stream, which no store leaves
  evolve: (state, event) =>
    event.type === 'TaskDrafted' ? drafted(event) : state && evolveTask(state, event),
};

/** The deadline as it was first set, undefined while it counts from what has not happened; it never changes. */
export const originalDeadline = (state: Task): ResolvedDeadline | undefined => state.deadlines[0]?.deadline;

/** The deadline now in force. */
export const approvedDeadline = (state: Task): ResolvedDeadline | undefined =>
  state.deadlines.at(-1)?.deadline;

/** The number that the next deadline gets. */
export const nextDeadlineVersion = ({ deadlines }: Task): number => (deadlines.at(-1)?.version ?? 0) + 1;

/** The submission that awaits an answer. */
export const awaitingSubmission = (state: Task): Submission | undefined =>
  state.submissions.find(({ outcome }) => outcome === 'awaiting');

/** The inputs that were asked for and have not come. */
export const missingInputs = (state: Pick<Task, 'inputs'>): readonly AskedInput[] =>
  state.inputs.filter(({ outcome }) => outcome === 'awaited');
