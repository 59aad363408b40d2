import type { TaskEvent } from '../../task/task.events.js';
import { task, type Task } from '../../task/task.state.js';
import { isOpen } from '../../timeliness/lifecycle.js';
import { courseOf, type Course, type Step } from '../stream-course.js';

export type TaskCourse = Course<Task | undefined, TaskEvent>;
export type TaskStep = Step<Task | undefined, TaskEvent>;

/** A task's own stream, state by state. */
export const taskCourse = courseOf(task);

/** The task as it stands at the end of the course, when somebody still has to do or accept the work. */
export const openNow = (course: TaskCourse): Task | undefined => {
  const now = course.at(-1)?.state;
  return now && isOpen(now.lifecycle) ? now : undefined;
};

/** The event that gave the task to its lead. */
export const assignmentIn = (course: TaskCourse): TaskStep['event'] | undefined =>
  course.find(({ event }) => event.type === 'TaskAssigned')?.event;
