import {
  dayOf,
  idOf,
  startOf,
  type CalendarDay,
  type Instant,
  type OccurredAt,
  type Projected,
  type Projection,
} from '@dondoc/event-sourcing';
import type {
  Assignment,
  Citation,
  Evidence,
  Lifecycle,
  ResolvedDeadline,
  TaskEvent,
  TaskSource,
} from '@dondoc/domain';
import { holdFrom, type Intervals } from '../dated.js';

/** Where a task stood from an instant on. */
export interface LifecycleEntry {
  readonly from: Instant;
  readonly lifecycle: Lifecycle;
  /** The day of the submission that awaits acceptance, or of the one that was accepted. */
  readonly on?: CalendarDay | undefined;
}

export interface LeadEntry {
  readonly from: Instant;
  readonly leadId: string;
}

/** A deadline as it was set or moved. The first is the original and never changes; the one that holds is the approved one. */
export interface DeadlineVersion extends ResolvedDeadline {
  readonly from: Instant;
  readonly version: number;
  /** Nobody can be reminded of a deadline before it was recorded. */
  readonly recordedAt: Instant;
}

export interface ExtensionRequest {
  readonly requestedAt: OccurredAt;
  readonly newDueOn: CalendarDay;
  readonly reason: string;
  readonly document: Citation;
  /** Asked for after the deadline had passed. */
  readonly late: boolean;
  readonly decidedAt?: OccurredAt | undefined;
  readonly outcome?: 'approved' | 'rejected' | undefined;
  readonly rejectionReason?: string | undefined;
}

export interface Submission {
  readonly submittedAt: OccurredAt;
  readonly result: string;
  readonly evidence: readonly Evidence[];
  readonly unsettledChildren?: { readonly taskIds: readonly string[]; readonly reason: string } | undefined;
  readonly answeredAt?: OccurredAt | undefined;
  readonly outcome?: 'accepted' | 'returned' | undefined;
  readonly returnReason?: string | undefined;
  readonly rating?: string | undefined;
}

/** What the register keeps of a task, as of the last event known. Whatever changes over time is a list with dates. */
export interface TaskRow {
  readonly id: string;
  readonly reference?: string | undefined;
  readonly content: string;
  readonly expectedProduct: Assignment['expectedProduct'];
  readonly issuerId: string;
  readonly coordinatorIds: readonly string[];
  readonly consolidatorId?: string | undefined;
  readonly source: TaskSource;
  /** Of the source, of the plan that the source is in, or of the parent. */
  readonly directiveId?: string | undefined;
  /** What that directive is called, and where in it the task stands. */
  readonly directive?: { readonly number: string; readonly clauseLabel?: string } | undefined;
  readonly parentTaskId?: string | undefined;
  readonly trackingPostId?: string | undefined;
  readonly visibility: Assignment['visibility'];
  readonly provenance?: Assignment['provenance'] | undefined;
  /** As asked for in the draft; resolved once assigned. */
  readonly deadline: Assignment['deadline'];
  readonly issuedOn?: CalendarDay | undefined;
  readonly lateReason?: string | undefined;
  readonly receivedAt?: OccurredAt | undefined;
  readonly officerId?: string | undefined;
  readonly lifecycle: Intervals<LifecycleEntry>;
  readonly leads: Intervals<LeadEntry>;
  readonly deadlines: Intervals<DeadlineVersion>;
  readonly extensions: readonly ExtensionRequest[];
  readonly submissions: readonly Submission[];
  readonly reports: number;
  readonly lastReport?: { readonly at: OccurredAt; readonly result: string };
  readonly childIds: readonly string[];
  readonly withdrawalReason?: string | undefined;
  /** The stream's revision, for `ETag`. */
  readonly revision: number;
  /** The latest day on which anything of the row changed; from its end on, the ends of all lists hold. */
  readonly settledOn: CalendarDay;
}

type Of<Type extends TaskEvent['type']> = Projected<Extract<TaskEvent, { type: Type }>>;

const drafted = (row: TaskRow | undefined): TaskRow => {
  if (!row) throw new Error('the task was never drafted');
  return row;
};

const moved = (
  row: TaskRow,
  { meta }: Projected,
  lifecycle: Lifecycle,
  on?: CalendarDay,
): Pick<TaskRow, 'lifecycle'> => ({
  lifecycle: holdFrom(row.lifecycle, { from: startOf(meta.occurredAt), lifecycle, ...(on && { on }) }),
});

/** The first report says that the work has begun; it may speak of days before the task was acknowledged, and moves nothing there. */
const begunBy = (row: TaskRow, { meta }: Projected): Partial<TaskRow> => {
  const last = row.lifecycle.at(-1);
  if (last?.lifecycle !== 'Acknowledged') return {};
  const from = startOf(meta.occurredAt) > last.from ? startOf(meta.occurredAt) : last.from;
  return { lifecycle: holdFrom(row.lifecycle, { from, lifecycle: 'InProgress' }) };
};

const set = (
  row: TaskRow,
  { meta }: Projected,
  deadline: ResolvedDeadline | undefined,
  version = 1,
): Pick<TaskRow, 'deadlines'> =>
  deadline === undefined
    ? { deadlines: row.deadlines }
    : {
        // the original stays the first of the list even if a later version were dated before it
        deadlines: [
          ...row.deadlines.filter((older, place) => place === 0 || older.from < startOf(meta.occurredAt)),
          { ...deadline, version, from: startOf(meta.occurredAt), recordedAt: meta.recordedAt },
        ],
      };

const amendLast = <Item>(list: readonly Item[], change: Partial<Item>): readonly Item[] =>
  list.map((item, place) => (place === list.length - 1 ? { ...item, ...change } : item));

const change =
  <Type extends TaskEvent['type']>(apply: (row: TaskRow, event: Of<Type>) => Partial<TaskRow>) =>
  (row: TaskRow | undefined, event: Of<Type>): TaskRow => {
    const before = drafted(row);
    const day = dayOf(event.meta.occurredAt);
    return {
      ...before,
      ...apply(before, event),
      revision: event.revision,
      settledOn: day > before.settledOn ? day : before.settledOn,
    };
  };

export const taskProjection: Projection<TaskRow, TaskEvent> = {
  name: 'tasks',
  version: 1,
  on: {
    TaskDrafted: (_, { data, meta, stream, revision }) => ({
      ...data,
      id: idOf(stream),
      ...(data.source.directiveId && { directiveId: data.source.directiveId }),
      lifecycle: [{ from: startOf(meta.occurredAt), lifecycle: 'Draft' }],
      leads: [{ from: startOf(meta.occurredAt), leadId: data.leadId }],
      deadlines: [],
      extensions: [],
      submissions: [],
      reports: 0,
      childIds: [],
      revision,
      settledOn: dayOf(meta.occurredAt),
    }),
    TaskAssigned: change((row, event) => ({
      ...moved(row, event, 'Assigned'),
      ...set(row, event, event.data.deadline, event.data.deadlineVersion),
      // assigned on a day before it was drafted here: the lead has had it since then
      leads: row.leads.map((lead, place) =>
        place === 0 && startOf(event.meta.occurredAt) < lead.from
          ? { ...lead, from: startOf(event.meta.occurredAt) }
          : lead,
      ),
      issuedOn: event.data.issuedOn,
      ...(event.data.lateReason && { lateReason: event.data.lateReason }),
    })),
    TaskAcknowledged: change((row, event) => ({
      ...moved(row, event, 'Acknowledged'),
      ...set(row, event, event.data.deadline, event.data.deadlineVersion),
      receivedAt: event.data.receivedAt,
    })),
    WorkStarted: change((row, event) => ({
      ...moved(row, event, 'InProgress'),
      ...(event.data.officerId && { officerId: event.data.officerId }),
    })),
    ProgressReported: change((row, event) => ({
      ...begunBy(row, event),
      reports: row.reports + 1,
      lastReport: { at: event.meta.occurredAt, result: event.data.result },
    })),
    SubtaskDelegated: change((row, event) => ({ childIds: [...row.childIds, event.data.childId] })),
    ExtensionRequested: change((row, event) => ({
      extensions: [...row.extensions, { ...event.data, requestedAt: event.meta.occurredAt }],
    })),
    ExtensionApproved: change((row, event) => ({
      ...set(row, event, event.data.deadline, event.data.deadlineVersion),
      extensions: amendLast(row.extensions, { decidedAt: event.meta.occurredAt, outcome: 'approved' }),
    })),
    ExtensionRejected: change((row, event) => ({
      extensions: amendLast(row.extensions, {
        decidedAt: event.meta.occurredAt,
        outcome: 'rejected',
        rejectionReason: event.data.reason,
      }),
    })),
    CompletionSubmitted: change((row, event) => ({
      ...moved(row, event, 'AwaitingAcceptance', dayOf(event.meta.occurredAt)),
      submissions: [...row.submissions, { ...event.data, submittedAt: event.meta.occurredAt }],
    })),
    CompletionReturned: change((row, event) => ({
      ...moved(row, event, 'InProgress'),
      submissions: amendLast(row.submissions, {
        answeredAt: event.meta.occurredAt,
        outcome: 'returned',
        returnReason: event.data.reason,
      }),
    })),
    CompletionAccepted: change((row, event) => ({
      ...moved(row, event, 'Completed', event.data.completedOn),
      submissions: amendLast(row.submissions, {
        answeredAt: event.meta.occurredAt,
        outcome: 'accepted',
        ...(event.data.rating && { rating: event.data.rating }),
      }),
    })),
    TaskWithdrawn: change((row, event) => ({
      ...moved(row, event, 'Withdrawn'),
      withdrawalReason: event.data.reason,
    })),
  },
};
