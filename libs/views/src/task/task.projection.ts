import { dayOf, idOf, startOf, type Projected, type Projection } from '@dondoc/event-sourcing';
import {
  handedOver,
  stillProposed,
  type Lifecycle,
  type ResolvedDeadline,
  type TaskEvent,
} from '@dondoc/domain';
import { holdFrom } from '../dated.js';
import type { DeadlineVersion, LifecycleEntry, TaskRow } from './task.row.js';

type Of<Type extends TaskEvent['type']> = Projected<Extract<TaskEvent, { type: Type }>>;

const drafted = (row: TaskRow | undefined): TaskRow => {
  if (!row) throw new Error('the task was never drafted');
  return row;
};

const moved = (
  row: TaskRow,
  { meta }: Projected,
  lifecycle: Lifecycle,
  more: Pick<LifecycleEntry, 'on' | 'returned'> = {},
): Pick<TaskRow, 'lifecycle'> => ({
  lifecycle: holdFrom(row.lifecycle, { from: startOf(meta.occurredAt), lifecycle, ...more }),
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
  why: Pick<DeadlineVersion, 'reason' | 'notice'> = {},
): Pick<TaskRow, 'deadlines'> =>
  deadline === undefined
    ? { deadlines: row.deadlines }
    : {
        // the original stays the first of the list even if a later version were dated before it
        deadlines: [
          ...row.deadlines.filter((older, place) => place === 0 || older.from < startOf(meta.occurredAt)),
          { ...deadline, ...why, version, from: startOf(meta.occurredAt), recordedAt: meta.recordedAt },
        ],
      };

const amendLast = <Item>(list: readonly Item[], change: Partial<Item>): readonly Item[] =>
  list.map((item, place) => (place === list.length - 1 ? { ...item, ...change } : item));

/** The parties of the task and since when, and what of the proposals still waits. */
const handed = (row: TaskRow, { data, meta }: Of<'TaskHandedOver'>): Partial<TaskRow> => {
  const from = startOf(meta.occurredAt);
  const { leadId, issuerId, coordinatorIds } = handedOver(row, data);
  return {
    leadId,
    issuerId,
    coordinatorIds,
    ...(leadId !== row.leadId && { leads: holdFrom(row.leads, { from, leadId }) }),
    ...(issuerId !== row.issuerId && { issuers: holdFrom(row.issuers, { from, issuerId }) }),
    handOvers: [...(row.handOvers ?? []), { ...data, at: meta.occurredAt }],
    handOverProposals: stillProposed(row.handOverProposals ?? [], data),
  };
};

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
  version: 3,
  on: {
    TaskDrafted: (_, { data, meta, stream, revision }) => ({
      ...data,
      id: idOf(stream),
      ...(data.source.directiveId && { directiveId: data.source.directiveId }),
      lifecycle: [{ from: startOf(meta.occurredAt), lifecycle: 'Draft' }],
      leads: [{ from: startOf(meta.occurredAt), leadId: data.leadId }],
      issuers: [{ from: startOf(meta.occurredAt), issuerId: data.issuerId }],
      deadlines: [],
      extensions: [],
      submissions: [],
      progress: [],
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
      progress: [...row.progress, { ...event.data, at: event.meta.occurredAt }],
    })),
    SubtaskDelegated: change((row, event) => ({ childIds: [...row.childIds, event.data.childId] })),
    ExtensionRequested: change((row, event) => ({
      extensions: [...row.extensions, { ...event.data, requestedAt: event.meta.occurredAt }],
    })),
    ExtensionApproved: change((row, event) => ({
      ...set(row, event, event.data.deadline, event.data.deadlineVersion),
      extensions: amendLast(row.extensions, { decidedAt: event.meta.occurredAt, outcome: 'approved' }),
    })),
    DeadlineAdjusted: change((row, event) => ({
      ...set(row, event, event.data.deadline, event.data.deadlineVersion, {
        ...(event.data.reason && { reason: event.data.reason }),
        ...(event.data.notice && { notice: event.data.notice }),
      }),
    })),
    ExtensionRejected: change((row, event) => ({
      extensions: amendLast(row.extensions, {
        decidedAt: event.meta.occurredAt,
        outcome: 'rejected',
        rejectionReason: event.data.reason,
      }),
    })),
    CompletionSubmitted: change((row, event) => ({
      ...moved(row, event, 'AwaitingAcceptance', { on: dayOf(event.meta.occurredAt) }),
      submissions: [...row.submissions, { ...event.data, submittedAt: event.meta.occurredAt }],
    })),
    CompletionReturned: change((row, event) => ({
      ...moved(row, event, 'InProgress', { returned: true }),
      submissions: amendLast(row.submissions, {
        answeredAt: event.meta.occurredAt,
        outcome: 'returned',
        returnReason: event.data.reason,
      }),
    })),
    CompletionAccepted: change((row, event) => ({
      ...moved(row, event, 'Completed', { on: event.data.completedOn }),
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
    HandOverProposed: change((row, { data }) => ({
      handOverProposals: [...(row.handOverProposals ?? []), data],
    })),
    TaskHandedOver: change(handed),
  },
};
