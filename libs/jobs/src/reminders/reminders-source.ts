import type { RemindableTask, ReminderIssued } from '@dondoc/domain';
import type { CalendarDay } from '@dondoc/event-sourcing';

/** A reminder of which the log does not say what became of its latest attempt. */
export type UnsettledReminder = Pick<ReminderIssued, 'taskId' | 'rung' | 'deadlineVersion' | 'recipient'> & {
  readonly id: string;
  /** From 1 on. */
  readonly attempt: number;
};

/** A sub-task that is not settled. */
export interface UnsettledChild {
  readonly leadId: string;
  /** Absent without a deadline. */
  readonly dueOn?: CalendarDay | undefined;
}

/**
 * What reminders ask of the views. The views may be behind for a moment: whatever they say is checked again on the task's own
 * stream before anything is issued, and issuing is exact, so a stale answer costs a look and no message.
 */
export interface RemindersSource {
  /** Whether this node's views are at the tail of the log, with no lag. */
  live(): boolean;
  /** In pages, at least every task whose lead still has to act and that has a last day; others do no harm. */
  remindableTasks(today: CalendarDay): AsyncIterable<readonly RemindableTask[]>;
  /** All reminders that were issued, or asked for again, and not settled. */
  unsettled(): Promise<readonly UnsettledReminder[]>;
  /** The sub-tasks that are still open. */
  openChildren(taskId: string, today: CalendarDay): Promise<readonly UnsettledChild[]>;
  /** The agency that a post belongs to; undefined when nobody holds or knows it. */
  agencyOfPost(postId: string, today: CalendarDay): Promise<string | undefined>;
}
