import type { CalendarDay } from '@dondoc/event-sourcing';
import { isOpen, timeliness, type Lifecycle, type Timeliness, type WorkingCalendar } from '@dondoc/domain';
import { holdingOn } from '../dated.js';
import { awaitedFrom } from './awaited-inputs.js';
import { pendingExtension, type PendingExtension } from './pending-extension.js';
import type { DeadlineVersion, TaskRow } from './task.row.js';

/** What was true of a task at the end of a day. */
export interface TaskAsOf {
  readonly lifecycle: Lifecycle;
  readonly leadId: string;
  readonly issuerId: string;
  /** The approved deadline; undefined for a draft. */
  readonly deadline?: DeadlineVersion;
  /** The first deadline, which never changes. */
  readonly originalDeadline?: DeadlineVersion;
  readonly submittedOn?: CalendarDay;
  readonly completedOn?: CalendarDay;
  /** The day on which its lead asked for another, while that is not answered. */
  readonly disputedOn?: CalendarDay;
  /** The clock of the deadline stands. */
  readonly paused: boolean;
  /** Agencies whose input was asked for and has not come. */
  readonly awaitedFrom: readonly string[];
  /** The work goes on because its completion was returned. */
  readonly returned: boolean;
  /** Acceptance and withdrawal end a request that nobody answered. */
  readonly extension?: PendingExtension;
}

/** The dated lists of a task, all that its state on a day depends on. */
export type TaskTimes = Pick<
  TaskRow,
  'lifecycle' | 'leads' | 'issuers' | 'deadlines' | 'extensions' | 'inputs'
>;

/** Whether the work was accepted. */
export const isDone = (lifecycle: Lifecycle): boolean => lifecycle === 'Completed' || lifecycle === 'Closed';

/** State of a task at the end of a day in Vietnam, by when things happened; undefined if it did not exist then. */
export const taskAsOf = (task: TaskTimes, day: CalendarDay): TaskAsOf | undefined => {
  const now = holdingOn(task.lifecycle, day);
  const leadId = (holdingOn(task.leads, day) ?? task.leads[0])?.leadId;
  const issuerId = (holdingOn(task.issuers, day) ?? task.issuers[0])?.issuerId;
  if (now === undefined || leadId === undefined || issuerId === undefined) return undefined;
  const deadline = holdingOn(task.deadlines, day);
  const original = deadline && task.deadlines[0];
  const extension = isOpen(now.lifecycle) ? pendingExtension(task, day) : undefined;
  return {
    lifecycle: now.lifecycle,
    leadId,
    issuerId,
    ...(deadline && { deadline }),
    ...(original && { originalDeadline: original }),
    ...(now.lifecycle === 'AwaitingAcceptance' && now.on && { submittedOn: now.on }),
    ...(isDone(now.lifecycle) && now.on && { completedOn: now.on }),
    ...(now.lifecycle === 'Disputed' && now.on && { disputedOn: now.on }),
    paused: now.paused === true,
    awaitedFrom: isOpen(now.lifecycle) ? awaitedFrom(task, day) : [],
    returned: now.returned === true,
    ...(extension && { extension }),
  };
};

/** What timeliness on a day depends on: the same for many tasks, so it is worked out once for each. */
export interface Timed {
  readonly lifecycle: Lifecycle;
  readonly dueOn?: CalendarDay | undefined;
  readonly submittedOn?: CalendarDay | undefined;
  readonly completedOn?: CalendarDay | undefined;
  readonly paused?: boolean | undefined;
}

/** Timeliness on one day, remembered, for a register of many tasks with few deadlines. */
export const timelinessOn = (
  day: CalendarDay,
  calendar: WorkingCalendar,
): ((task: Timed) => Timeliness | undefined) => {
  const known = new Map<string, Timeliness | undefined>();
  return (task) => {
    const key = `${task.lifecycle} ${task.dueOn ?? ''} ${task.submittedOn ?? ''} ${task.completedOn ?? ''} ${task.paused ? 'paused' : ''}`;
    if (!known.has(key)) known.set(key, timeliness(task, day, calendar));
    return known.get(key);
  };
};
