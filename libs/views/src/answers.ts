import type { CalendarDay, Instant, Sentence } from '@dondoc/event-sourcing';
import type {
  Cells,
  Level,
  Lifecycle,
  OnTimeRate,
  RecommendationStatus,
  RemindableTask,
  Role,
  Timeliness,
  TimelinessKind,
} from '@dondoc/domain';
import type { AgencyRow } from './agency/agency.projection.js';
import type { DirectiveRow } from './directive/directive.projection.js';
import type { PlanRow } from './plan/plan.projection.js';
import type { ReminderRow } from './reminder/reminder.projection.js';
import type { RecommendationRow } from './supervision/recommendation.projection.js';
import type { DeadlineVersion, TaskRow } from './task/task.projection.js';
import type { AnsweredFrame, TimeFrame } from './time-frame.js';

export interface AgencyOnDay extends Pick<AgencyRow, 'id' | 'kind' | 'level' | 'nationalCode' | 'posts'> {
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly shortName?: string | undefined;
  readonly parentId?: string | undefined;
  readonly dissolved: boolean;
  readonly revision: number;
}

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
  readonly leadId?: string | undefined;
  readonly issuerId?: string | undefined;
  readonly coordinatorId?: string | undefined;
  readonly trackingPostId?: string | undefined;
  readonly parentTaskId?: string | undefined;
  readonly directiveId?: string | undefined;
  readonly recommendationId?: string | undefined;
  readonly theme?: string | undefined;
  readonly lifecycle?: readonly Lifecycle[] | undefined;
  readonly timeliness?: readonly TimelinessKind[] | undefined;
  /** Level of the lead. */
  readonly level?: readonly Level[] | undefined;
  readonly dueFrom?: CalendarDay | undefined;
  readonly dueTo?: CalendarDay | undefined;
  /** Words of content, reference, product or directive, with or without diacritics; the last letters may be missing. */
  readonly text?: string | undefined;
  /** Agencies of the reader: restricted tasks of others are left out. Absent for a reader who may see all. */
  readonly visibleTo?: readonly string[] | undefined;
}

export const taskOrders = ['dueOn', 'issuedOn', 'reference', 'lifecycle', 'timeliness', 'leadId'] as const;
export type TaskOrder = (typeof taskOrders)[number];

/** A line of the register as of a day. */
export interface TaskLine {
  readonly id: string;
  readonly reference?: string | undefined;
  readonly content: string;
  readonly expectedProduct: TaskRow['expectedProduct'];
  readonly issuerId: string;
  readonly leadId: string;
  readonly level?: Level | undefined;
  readonly coordinatorIds: readonly string[];
  readonly directiveId?: string | undefined;
  readonly directiveNumber?: string | undefined;
  readonly clauseLabel?: string | undefined;
  readonly source: TaskRow['source'];
  readonly parentTaskId?: string | undefined;
  readonly childIds: readonly string[];
  readonly visibility: TaskRow['visibility'];
  readonly provenance?: TaskRow['provenance'];
  readonly issuedOn?: CalendarDay | undefined;
  readonly lifecycle: Lifecycle;
  readonly timeliness?: Timeliness | undefined;
  readonly dueOn?: CalendarDay | undefined;
  readonly reviewOn?: CalendarDay | undefined;
  readonly originalDueOn?: CalendarDay | undefined;
  readonly deadlineVersion?: number | undefined;
  readonly submittedOn?: CalendarDay | undefined;
  readonly completedOn?: CalendarDay | undefined;
  readonly extensionPending: boolean;
  readonly reports: number;
  readonly revision: number;
}

/** A row version: the row as it stood from one event of the log up to the next that changed it. */
export interface RowVersion<Row> {
  readonly fromIndex: number;
  /** Absent for the version that holds. */
  readonly toIndex?: number | undefined;
  readonly row: Row;
}

export interface TaskPage {
  readonly frame: AnsweredFrame;
  readonly task: TaskLine;
  /** All deadline versions known, the original first. */
  readonly deadlines: readonly DeadlineVersion[];
  readonly children: readonly TaskLine[];
  /** The whole row at `knownAt`. */
  readonly row: TaskRow;
}

export type SummaryBy = 'none' | 'agency' | 'level' | 'directive' | 'theme' | 'issuer';

export interface SummaryParams extends TimeFrame {
  readonly by?: SummaryBy | undefined;
  readonly filter?: TaskFilter | undefined;
}

/** Figures of one group of tasks. `total` counts what has a timeliness: no drafts, nothing withdrawn or superseded. */
export interface Figures {
  readonly total: number;
  readonly byLifecycle: Readonly<Record<Lifecycle, number>>;
  readonly byTimeliness: Readonly<Record<TimelinessKind, number>>;
  readonly byLevel: Readonly<Record<Level, number>>;
  readonly cells: Cells;
  readonly rates: { readonly approved: OnTimeRate; readonly original: OnTimeRate };
}

export interface StatusSummary extends Figures {
  readonly frame: AnsweredFrame;
  /** The official figure is that of one assigning agency (`filter.issuerId`); all levels together never are. */
  readonly scope: 'assigning-agency' | 'all-levels';
  /** Each rate with its formula and its n. */
  readonly formula: { readonly approved: Sentence; readonly original: Sentence };
  readonly recommendations: Readonly<Record<RecommendationStatus, number>>;
  readonly by: SummaryBy;
  /** Largest first; the key is an agency's id, a level, a directive's id or a theme, `''` for tasks without one. */
  readonly groups: readonly (Figures & { readonly key: string })[];
}

export interface TaskChange {
  readonly task: TaskLine;
  /** Absent when the task did not exist on the first day. */
  readonly before?:
    { readonly lifecycle: Lifecycle; readonly timeliness?: Timeliness | undefined } | undefined;
  readonly after: { readonly lifecycle: Lifecycle; readonly timeliness?: Timeliness | undefined };
}

export interface StatusComparison {
  readonly from: StatusSummary;
  readonly to: StatusSummary;
  /** Tasks that are new, or of another lifecycle or kind of timeliness. */
  readonly changes: readonly TaskChange[];
}

export interface RecommendationLine extends RecommendationRow {
  readonly state: RecommendationStatus;
  /** Tasks that name this recommendation. */
  readonly tasks: readonly TaskLine[];
}

export interface DirectiveLine extends DirectiveRow {
  readonly tasks: { readonly total: number; readonly open: number; readonly overdue: number };
  readonly unresolvedCitations: number;
}

/** A task with its sub-tasks. */
export interface TaskNode extends TaskLine {
  readonly children: readonly TaskNode[];
}
export interface PlanItemNode {
  readonly planId: string;
  readonly planNumber: string;
  readonly itemId: string;
  readonly label: string;
  readonly content: string;
  readonly basis: PlanRow['items'][number]['basis'];
  readonly tasks: readonly TaskNode[];
}
export interface ClauseNode {
  readonly clauseId: string;
  readonly label: string;
  readonly content: string;
  readonly notApplicable?: string | undefined;
  readonly planItems: readonly PlanItemNode[];
  readonly tasks: readonly TaskNode[];
}
export interface DirectiveTree {
  readonly frame: AnsweredFrame;
  readonly directive: DirectiveRow;
  readonly clauses: readonly ClauseNode[];
  /** Plan items and tasks that name no clause. */
  readonly planItems: readonly PlanItemNode[];
  readonly tasks: readonly TaskNode[];
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

/** `issued`, `delivered`, `failed` count messages; `byRung` and `byDay` count (task, rung, deadline version) once each. */
export interface ReminderSummary {
  readonly issued: number;
  readonly delivered: number;
  readonly failed: number;
  readonly pending: number;
  /** Failed messages by why they failed. */
  readonly byCode: Readonly<Record<string, number>>;
  readonly byRung: Readonly<Record<string, number>>;
  readonly byDay: Readonly<Record<CalendarDay, number>>;
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
  readonly actorId?: string | undefined;
  readonly type?: string | undefined;
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
