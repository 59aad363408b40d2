import type { CalendarDay, Instant } from '@dondoc/event-sourcing';
import type { Cells, Level, Lifecycle, RemindableTask, Role, TimelinessKind } from '@dondoc/domain';
import type { TimeFrame } from './time-frame.js';
import type { DirectiveRow } from './directive/directive.answer.js';
import type { ReminderRow } from './reminder/reminder.row.js';
import type { DeadlineVersion, TaskRow } from './task/task.row.js';
import type { SummaryBy } from './task/summary.answer.js';

/** A post that an account holds on a day. */
export interface HeldPost {
  readonly agencyId: string;
  readonly postId: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly receivesReminders: boolean;
}

/** Who holds a post on a day, with what a mail needs. */
export interface PostHolderOnDay extends HeldPost {
  readonly accountId: string;
  readonly displayName?: string | undefined;
  readonly email?: string | undefined;
}

export interface TaskFilter {
  /** Exactly these tasks. */
  readonly id?: readonly string[] | undefined;
  readonly leadId?: string | readonly string[] | undefined;
  readonly issuerId?: string | readonly string[] | undefined;
  readonly coordinatorId?: string | undefined;
  readonly trackingPostId?: string | undefined;
  readonly parentTaskId?: string | undefined;
  readonly directiveId?: string | readonly string[] | undefined;
  readonly clauseId?: string | undefined;
  readonly planItemId?: string | undefined;
  /** The account to which the lead gave the work. */
  readonly officerId?: string | undefined;
  readonly recommendationId?: string | undefined;
  readonly inspectionId?: string | undefined;
  readonly theme?: string | undefined;
  readonly lifecycle?: readonly Lifecycle[] | undefined;
  readonly timeliness?: readonly TimelinessKind[] | undefined;
  /** Timeliness by the original deadline. */
  readonly originalTimeliness?: readonly TimelinessKind[] | undefined;
  /** Cells of the official report. */
  readonly cell?: readonly (keyof Cells)[] | undefined;
  /** Has a timeliness, so that it counts in totals: no drafts, nothing withdrawn or superseded. */
  readonly counted?: boolean | undefined;
  readonly returned?: boolean | undefined;
  readonly extensionPending?: boolean | undefined;
  /** Open, and lead or issuer has ended: somebody has to hand it over. */
  readonly orphaned?: boolean | undefined;
  /** This agency was asked for its input and has not given it. */
  readonly inputAwaitedFrom?: string | undefined;
  /** Only tasks that have none of these: what a group without a name counts. */
  readonly without?: readonly ('directive' | 'theme' | 'level')[] | undefined;
  /** Level of the lead. */
  readonly level?: readonly Level[] | undefined;
  readonly dueFrom?: CalendarDay | undefined;
  readonly dueTo?: CalendarDay | undefined;
  readonly issuedFrom?: CalendarDay | undefined;
  readonly issuedTo?: CalendarDay | undefined;
  readonly completedFrom?: CalendarDay | undefined;
  readonly completedTo?: CalendarDay | undefined;
  /** Calendar days by which an open task is overdue. */
  readonly overdueFrom?: number | undefined;
  readonly overdueTo?: number | undefined;
  /** Calendar days that a task in work has left. */
  readonly leftFrom?: number | undefined;
  readonly leftTo?: number | undefined;
  /** Words of content, reference, product or directive, with or without diacritics; the last letters may be missing. */
  readonly text?: string | undefined;
  /** Agencies of the reader: restricted tasks of others are left out. Absent for a reader who may see all. */
  readonly visibleTo?: readonly string[] | undefined;
}

export const taskOrders = [
  'dueOn',
  'originalDueOn',
  'issuedOn',
  'reference',
  'lifecycle',
  'timeliness',
  'leadName',
  'overdueDays',
] as const;
export type TaskOrder = (typeof taskOrders)[number];

export interface SummaryParams extends TimeFrame {
  readonly by?: SummaryBy | undefined;
  /** Counts what an agency did that has ended for the successor that stands in its place on the day. */
  readonly rolledUp?: boolean | undefined;
  /** Adds up the days that were not the leads': it reads every task that was ever submitted. */
  readonly debts?: boolean | undefined;
  readonly filter?: TaskFilter | undefined;
}

export interface ReminderFilter {
  readonly id?: string | undefined;
  readonly taskId?: string | undefined;
  readonly rung?: string | undefined;
  readonly deadlineVersion?: number | undefined;
  readonly outcome?: ReminderRow['outcome'] | undefined;
  /** Of the recipient. */
  readonly agencyId?: string | undefined;
  /** Why it failed. */
  readonly code?: string | undefined;
  /** When it failed. */
  readonly failedFrom?: Instant | CalendarDay | undefined;
  readonly failedTo?: Instant | CalendarDay | undefined;
  /** Day of the rung, in +07:00. */
  readonly dayFrom?: CalendarDay | undefined;
  readonly dayTo?: CalendarDay | undefined;
  /** Agencies of the reader: reminders of restricted tasks of others are left out. Absent for a reader who may see all. */
  readonly visibleTo?: readonly string[] | undefined;
}

/** A child that the lead of the parent waits for. */
export interface OpenChild {
  readonly taskId: string;
  readonly leadId: string;
  readonly dueOn?: CalendarDay | undefined;
}

/** What planning and writing a reminder needs. */
export interface TaskToRemind extends RemindableTask {
  readonly reference?: string | undefined;
  readonly content: string;
  readonly expectedProduct: TaskRow['expectedProduct'];
  readonly issuerId: string;
  readonly leadId: string;
  readonly consolidatorId?: string | undefined;
  readonly trackingPostId?: string | undefined;
  readonly provenance?: TaskRow['provenance'];
  readonly directive?:
    Pick<DirectiveRow, 'id' | 'number' | 'issuedOn' | 'summary' | 'provenance'> | undefined;
  readonly clauseLabel?: string | undefined;
  readonly deadline?: DeadlineVersion | undefined;
  readonly openChildren: readonly OpenChild[];
}

export interface AuditFilter {
  readonly stream?: string | undefined;
  readonly category?: string | undefined;
  readonly directiveId?: string | undefined;
  readonly taskId?: string | undefined;
  readonly agencyId?: string | undefined;
  /** Of one of these; of none where the list is empty. */
  readonly agencyIds?: readonly string[] | undefined;
  readonly actorId?: string | undefined;
  readonly type?: string | undefined;
  /** Recorded on a later day than it happened. */
  readonly late?: boolean | undefined;
  /** Bounds of `occurredAt` (a whole day counts from its first instant). */
  readonly occurredFrom?: Instant | undefined;
  readonly occurredTo?: Instant | undefined;
  readonly recordedFrom?: Instant | undefined;
  readonly recordedTo?: Instant | undefined;
  /** Only events after this index; newest first, only events before it. */
  readonly after?: number | undefined;
  readonly newestFirst?: boolean | undefined;
  readonly limit?: number | undefined;
  readonly knownAt?: Instant | CalendarDay | undefined;
}
