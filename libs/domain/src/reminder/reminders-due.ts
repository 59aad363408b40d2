import type { CalendarDay, Instant } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Lifecycle } from '../timeliness/lifecycle.js';
import { ladderInstants, type Audience, type ReminderLadder, type RungInstant } from './ladder.js';

/**
 * What reminders depend on. Both lists are in the order in which the log learned of their entries; of those that hold from
 * an instant on, the last one counts. A lifecycle entry holds from when it happened; a deadline version from when it was **recorded**, since nobody can be
 * reminded of what was not yet known. A version without `dueOn` (a review cycle) has no ladder.
 */
export interface RemindableTask {
  readonly taskId: string;
  readonly lifecycle: readonly { readonly from: Instant; readonly lifecycle: Lifecycle }[];
  readonly deadlines: readonly {
    readonly version: number;
    readonly dueOn?: CalendarDay | undefined;
    readonly from: Instant;
  }[];
  /** When the present lead was recorded as such; absent for the first. What came before was the former lead's. */
  readonly leadKnownFrom?: Instant | undefined;
}

/** A reminder that should be on its way: one per task, rung and deadline version, for each audience that the rung names. */
export interface DueReminder {
  readonly taskId: string;
  /** `T-7` … `T0` … `T+7`. */
  readonly rung: string;
  readonly deadlineVersion: number;
  readonly dueOn: CalendarDay;
  /** The instant of the rung, which is not after the instant asked for. */
  readonly at: Instant;
  readonly audience: readonly Audience[];
}

/** The entry that holds at an instant. */
const holdingAt = <Entry extends { readonly from: Instant }>(
  entries: readonly Entry[],
  at: Instant,
): Entry | undefined => entries.findLast((entry) => entry.from <= at);

/** The lead still has to act: not once it has submitted, nor while the work is suspended. */
const awaitsTheLead = (task: RemindableTask, at: Instant): boolean => {
  switch (holdingAt(task.lifecycle, at)?.lifecycle) {
    case 'Assigned':
    case 'Acknowledged':
    case 'InProgress':
    case 'Disputed':
      return true;
    case 'Draft':
    case 'AwaitingAcceptance':
    case 'Completed':
    case 'Closed':
    case 'Suspended':
    case 'Withdrawn':
    case 'Superseded':
    case undefined:
      return false;
  }
};

/** The rungs of the deadline that holds at an instant. */
const rungsAt = (task: RemindableTask, ladder: ReminderLadder, calendar: WorkingCalendar, at: Instant) => {
  const deadline = holdingAt(task.deadlines, at);
  const { dueOn } = deadline ?? {};
  if (deadline === undefined || dueOn === undefined) return undefined;
  return { deadline, dueOn, rungs: ladderInstants(ladder, dueOn, calendar) };
};

/**
 * The reminders due for a task at `now`: at most one, the latest rung of the deadline in force that has come and at
 * whose instant the task awaited its present lead and that deadline had been recorded before. Older rungs that were missed are not caught up
 * with, and none is due once the task was submitted or its deadline changed. The answer does not say what was sent:
 * sending is idempotent by task, rung, deadline version and recipient.
 */
export const remindersDue = (
  task: RemindableTask,
  ladder: ReminderLadder,
  calendar: WorkingCalendar,
  now: Instant,
): readonly DueReminder[] => {
  if (!awaitsTheLead(task, now)) return [];
  const current = rungsAt(task, ladder, calendar, now);
  if (current === undefined) return [];
  const { deadline, dueOn, rungs } = current;
  // strictly after: nobody is reminded in the very instant in which the deadline becomes known
  const { leadKnownFrom } = task;
  const isOwn = (at: Instant) => leadKnownFrom === undefined || at > leadKnownFrom;
  const hasCome = ({ at }: RungInstant) =>
    at <= now && at > deadline.from && isOwn(at) && awaitsTheLead(task, at);
  const latest = rungs.findLast(hasCome);
  if (latest === undefined) return [];
  return [
    {
      taskId: task.taskId,
      rung: latest.rung.id,
      deadlineVersion: deadline.version,
      dueOn,
      at: latest.at,
      audience: latest.rung.audience,
    },
  ];
};

/**
 * The first instant after `after` at which a reminder may come due if nothing else happens; simulated time steps there.
 * @returns undefined when the task awaits nobody's work, has no deadline, or its ladder is behind it.
 */
export const nextRungInstant = (
  task: RemindableTask,
  ladder: ReminderLadder,
  calendar: WorkingCalendar,
  after: Instant,
): Instant | undefined => {
  if (!awaitsTheLead(task, after)) return undefined;
  return rungsAt(task, ladder, calendar, after)?.rungs.find(({ at }) => at > after)?.at;
};
