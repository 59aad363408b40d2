import type { CalendarDay, Cursor } from '@dondoc/event-sourcing';
import type { FindingKey, FoundTask, Level, WhichTasks } from '@dondoc/domain';
import type {
  AuditFilter,
  HeldPost,
  PostHolderOnDay,
  ReminderFilter,
  SummaryParams,
  TaskFilter,
  TaskOrder,
  TaskToRemind,
} from './answers.js';
import type { InspectionStatus, RecommendationStatus } from '@dondoc/domain';
import type { AuditChange, AuditEvent, TrailCount } from './trail/audit-event.js';
import type { AnsweredFrame, Page, Paged, TimeFrame } from './time-frame.js';
import type { AccountRow } from './account/account.row.js';
import type { AgencyLine, AgencyOnDay, PostLine } from './agency/agency.answer.js';
import type { CalendarVersionList, DayList } from './calendar/calendar.answer.js';
import type { UnresolvedLine } from './citation/unresolved.answer.js';
import type { DraftRow } from './draft/draft.row.js';
import type { Paper } from './paper/paper.answer.js';
import type {
  DirectiveCounts,
  DirectiveCoverage,
  DirectiveDetail,
  DirectiveLine,
  DirectiveOrder,
  DirectiveTree,
  OrphanReview,
} from './directive/directive.answer.js';
import type { Decision, DecisionPage, InboxPage, InboxReason } from './inbox/inbox.answer.js';
import type { FindingLine, FindingState } from './finding/finding.answer.js';
import type { InspectionLine } from './inspection/inspection.answer.js';
import type { ReaderAtWork } from './inbox/reader-at-work.js';
import type { ObligationLine } from './obligation/obligation.answer.js';
import type { RecommendationLine } from './supervision/recommendation.answer.js';
import type { ReminderLine, ReminderRow, ReminderSummary } from './reminder/reminder.row.js';
import type { StatusComparison, StatusSummary } from './task/summary.answer.js';
import type { TaskLine, TaskPage, TaskVersion } from './task/task.answer.js';
import type { DocumentRow } from './document/document.row.js';
import type { ThemeRow } from './theme/theme.row.js';
import type { PlanOnDay } from './plan/plan.row.js';
import type { SessionLine } from './supervision/session.row.js';
import type { SupervisionBehind } from './supervision/behind.answer.js';

type ById = TimeFrame & { readonly id: string };
/** Agencies of the reader: what is restricted to others is left out. Absent for a reader who may see all. */
interface Visible {
  readonly visibleTo?: readonly string[] | undefined;
}
interface Ordered {
  readonly sort?: TaskOrder | undefined;
  readonly descending?: boolean | undefined;
}
type Framed<Answer> = Answer & { readonly frame: AnsweredFrame };

/** All questions that the views answer: name → [parameters, answer]. An id that is not there answers undefined. */
export interface ViewQueries {
  agencies: [
    TimeFrame & { readonly level?: Level | undefined; readonly parentId?: string | undefined },
    Framed<{ readonly items: readonly AgencyLine[] }>,
  ];
  agency: [ById, AgencyOnDay | undefined];
  /** What posts are called, whether anybody holds them or not; those that are there. */
  posts: [{ readonly ids: readonly string[] }, readonly PostLine[]];
  /** With posts, who may do what on a day. */
  postsOf: [{ readonly accountId: string; readonly day: CalendarDay }, readonly HeldPost[]];
  /** Who holds which post of an agency on a day, or who holds this one post. */
  holdersOf: [
    {
      readonly agencyId?: string | undefined;
      readonly postId?: string | undefined;
      readonly day: CalendarDay;
    },
    readonly PostHolderOnDay[],
  ];
  accounts: [{ readonly ids?: readonly string[] | undefined }, readonly AccountRow[]];

  tasks: [TimeFrame & Page & TaskFilter & Ordered, Framed<Paged<TaskLine>>];
  task: [ById & Visible, TaskPage | undefined];
  taskHistory: [{ readonly id: string }, readonly TaskVersion[]];
  summary: [SummaryParams, StatusSummary];
  /** Two days with the same knowledge: what changed between their ends. */
  compare: [
    Omit<SummaryParams, 'asOf'> & Page & { readonly from: CalendarDay; readonly to: CalendarDay },
    StatusComparison,
  ];
  /** What awaits one reader. */
  inbox: [
    TimeFrame & Page & { readonly who: ReaderAtWork; readonly reason?: readonly InboxReason[] | undefined },
    InboxPage,
  ];
  /** What one reader must decide. */
  decisions: [
    TimeFrame &
      Page & {
        readonly who: ReaderAtWork;
        readonly kind?: Decision['kind'] | undefined;
        readonly late?: boolean | undefined;
      },
    DecisionPage,
  ];
  /** Open tasks that have a last day, or the named task whatever its state, with all that the reminder planner needs. */
  remindableTasks: [
    { readonly id?: string | undefined; readonly today: CalendarDay } & Visible,
    readonly TaskToRemind[],
  ];

  /** As they stood at an event of the log: what policies ask. */
  openTasks: [WhichTasks & { readonly index: number }, readonly FoundTask[]];
  tasksMovedByCalendar: [{ readonly index: number; readonly calendarVersion: string }, readonly string[]];

  /** At most 400. @throws `outside-calendar` */
  calendarDays: [TimeFrame & { readonly from: CalendarDay; readonly to: CalendarDay }, DayList];
  calendarVersions: [TimeFrame, CalendarVersionList];
  recommendationsOf: [{ readonly sessionId: string; readonly index: number }, readonly string[]];

  directives: [
    TimeFrame &
      Page & {
        readonly issuerId?: string | undefined;
        readonly theme?: string | undefined;
        readonly year?: number | undefined;
        readonly withoutTasks?: boolean | undefined;
        /** Cites what nobody has found in a register. */
        readonly unresolved?: boolean | undefined;
        readonly text?: string | undefined;
        readonly sort?: DirectiveOrder | undefined;
        readonly descending?: boolean | undefined;
      } & Visible,
    Framed<Paged<DirectiveLine> & { readonly counts: DirectiveCounts }>,
  ];
  directive: [ById & Visible, DirectiveDetail | undefined];
  /** Of whatever register. */
  papers: [TimeFrame & Visible & { readonly ids: readonly string[] }, readonly Paper[]];
  directiveTree: [ById & Visible, DirectiveTree | undefined];
  directiveOrphans: [ById & Visible, OrphanReview | undefined];
  directiveCoverage: [ById & Visible, DirectiveCoverage | undefined];
  themes: [TimeFrame & Page & { readonly runningOn?: CalendarDay | undefined }, Framed<Paged<ThemeRow>>];
  /** Of the reader's own agency. */
  drafts: [
    TimeFrame & Page & { readonly kind?: DraftRow['kind'] | undefined } & Visible,
    Framed<Paged<DraftRow>>,
  ];
  draft: [ById & Visible, DraftRow | undefined];
  unresolvedCitations: [
    TimeFrame &
      Page & {
        /** Of this agency's records. */
        readonly agencyId?: string | undefined;
        /** Of this paper or task. */
        readonly id?: string | undefined;
      } & Visible,
    Framed<Paged<UnresolvedLine>>,
  ];
  plans: [
    TimeFrame &
      Page & {
        readonly directiveId?: string | undefined;
        readonly issuerId?: string | undefined;
        readonly text?: string | undefined;
      } & Visible,
    Framed<Paged<PlanOnDay>>,
  ];
  plan: [ById, PlanOnDay | undefined];
  documents: [
    TimeFrame & Page & { readonly agencyId?: string | undefined; readonly text?: string | undefined },
    Framed<Paged<DocumentRow>>,
  ];
  document: [ById, DocumentRow | undefined];
  obligations: [
    TimeFrame &
      Page & {
        readonly issuerId?: string | undefined;
        readonly reporterId?: string | undefined;
        readonly text?: string | undefined;
      } & Visible,
    Framed<Paged<ObligationLine>>,
  ];
  obligation: [ById & Visible, ObligationLine | undefined];
  /** `year`: of the annual programme that they stand in. */
  sessions: [TimeFrame & Page & { readonly year?: number | undefined }, Framed<Paged<SessionLine>>];
  session: [ById, SessionLine | undefined];
  recommendations: [
    TimeFrame &
      Page & {
        readonly sessionId?: string | undefined;
        /** To one of these. */
        readonly addresseeIds?: readonly string[] | undefined;
        /** That concern this paper: a directive, most often. */
        readonly documentId?: string | undefined;
        readonly state?: readonly RecommendationStatus[] | undefined;
      } & Visible,
    Framed<Paged<RecommendationLine> & { readonly counts: Readonly<Record<RecommendationStatus, number>> }>,
  ];
  recommendation: [ById & Visible, RecommendationLine | undefined];
  inspections: [
    TimeFrame &
      Page & {
        readonly agencyId?: string | undefined;
        readonly state?: readonly InspectionStatus[] | undefined;
      } & Visible,
    Framed<Paged<InspectionLine>>,
  ];
  inspection: [ById & Visible, InspectionLine | undefined];
  /** What a task or a paper answers to: the recommendations and inspections behind it. */
  supervisionOf: [
    TimeFrame & Visible & { readonly taskId?: string | undefined; readonly documentId?: string | undefined },
    SupervisionBehind | undefined,
  ];

  findings: [
    TimeFrame &
      Page & {
        readonly state?: readonly FindingState[] | undefined;
        readonly subjectId?: string | undefined;
        /** Whose finding it is: the agency that answers for its subject. */
        readonly ownerId?: string | undefined;
      } & Visible,
    Framed<Paged<FindingLine>>,
  ];
  finding: [ById & Visible, FindingLine | undefined];
  /** What crossed and has no finding yet, where an event after `since` touched one side: what the engine asks. */
  crossings: [
    { readonly since: number },
    /** The last event that was taken into account; absent before the first. */
    { readonly cursor?: Cursor; readonly found: readonly FindingKey[] },
  ];

  reminders: [TimeFrame & Page & ReminderFilter, Framed<Paged<ReminderLine>>];
  reminderSummary: [TimeFrame & ReminderFilter, ReminderSummary];
  /** Issued, and no outcome in the log yet. */
  remindersPending: [Readonly<Record<never, never>>, readonly ReminderRow[]];

  /** How many events match, for who may see the whole trail. */
  auditTotal: [AuditFilter, TrailCount];
  /** The same by stream where not everybody may see it, the rest as one. */
  auditCounts: [AuditFilter, readonly (TrailCount & { readonly stream?: string })[]];
  auditStep: [
    { readonly index: number },
    { readonly event: AuditEvent; readonly changes: readonly AuditChange[] } | undefined,
  ];
  /** In log order unless `newestFirst`; `next` is the index to go on after. */
  audit: [AuditFilter, { readonly items: readonly AuditEvent[]; readonly next?: number }];
}

export type QueryName = keyof ViewQueries;
export type ParamsOf<Name extends QueryName> = ViewQueries[Name][0];
export type AnswerOf<Name extends QueryName> = ViewQueries[Name][1];
