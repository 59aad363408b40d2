import { dayOf, idOf, startOf, type Projection } from '@dondoc/event-sourcing';
import { handedInputs, handedOver, stillProposed, type TaskEvent } from '@dondoc/domain';
import { holdFrom } from '../dated.js';
import { assigningChanges } from './assigning-changes.js';
import { coordinationChanges } from './coordination-changes.js';
import { courseChanges } from './course-changes.js';
import { amendLast, begunBy, change, moved, set, type Of } from './row-changes.js';
import type { TaskRow } from './task.row.js';

/** The parties of the task and since when, and what of the proposals still waits. */
const handed = (row: TaskRow, { data, meta }: Of<'TaskHandedOver'>): Partial<TaskRow> => {
  const from = startOf(meta.occurredAt);
  const parties = handedOver(row, data);
  const { leadId, issuerId, coordinatorIds } = parties;
  return {
    leadId,
    issuerId,
    coordinatorIds,
    // whoever worked on it belongs to the agency that had it, and so does the day that it gave them
    ...(data.party === 'lead' && {
      leads: holdFrom(row.leads, { from, leadId, recordedAt: meta.recordedAt }),
      officerId: undefined,
      internalDueOn: undefined,
    }),
    ...(issuerId !== row.issuerId && { issuers: holdFrom(row.issuers, { from, issuerId }) }),
    inputs: handedInputs(row.inputs, data, parties),
    handOvers: [...(row.handOvers ?? []), { ...data, at: meta.occurredAt }],
    handOverProposals: stillProposed(row.handOverProposals ?? [], data),
  };
};

export const taskProjection: Projection<TaskRow, TaskEvent> = {
  name: 'tasks',
  version: 6,
  on: {
    TaskDrafted: (_, { id, data, meta, stream, revision }) => ({
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
      disputes: [],
      inputs: [],
      suspensions: [],
      reopenings: [],
      corrections: [],
      childIds: [],
      eventIds: { drafted: id },
      revision,
      settledOn: dayOf(meta.occurredAt),
    }),
    TaskAssigned: change((row, event) => ({
      ...moved(row, event, 'Assigned'),
      ...set(row, event, event.data),
      // assigned on a day before it was drafted here: the lead has had it since then
      leads: row.leads.map((lead, place) =>
        place === 0 && startOf(event.meta.occurredAt) < lead.from
          ? { ...lead, from: startOf(event.meta.occurredAt) }
          : lead,
      ),
      issuedOn: event.data.issuedOn,
      ...(event.data.lateReason && { lateReason: event.data.lateReason }),
      eventIds: { ...row.eventIds, assigned: event.id },
    })),
    TaskAcknowledged: change((row, event) => ({
      ...moved(row, event, 'Acknowledged'),
      ...set(row, event, event.data),
      receivedAt: event.data.receivedAt,
    })),
    WorkStarted: change((row, event) => ({
      ...moved(row, event, 'InProgress'),
      ...(event.data.officerId && { officerId: event.data.officerId }),
    })),
    ProgressReported: change((row, event) => ({
      ...begunBy(row, event),
      progress: [...row.progress, { ...event.data, eventId: event.id, at: event.meta.occurredAt }],
    })),
    SubtaskDelegated: change((row, event) => ({ childIds: [...row.childIds, event.data.childId] })),
    ExtensionRequested: change((row, event) => ({
      extensions: [
        ...row.extensions,
        { ...event.data, eventId: event.id, requestedAt: event.meta.occurredAt },
      ],
    })),
    ExtensionApproved: change((row, event) => ({
      ...set(row, event, event.data),
      extensions: amendLast(row.extensions, { decidedAt: event.meta.occurredAt, outcome: 'approved' }),
    })),
    ExtensionRejected: change((row, event) => ({
      extensions: amendLast(row.extensions, {
        answerEventId: event.id,
        decidedAt: event.meta.occurredAt,
        outcome: 'rejected',
        rejectionReason: event.data.reason,
      }),
    })),
    CompletionSubmitted: change((row, event) => ({
      ...moved(row, event, 'AwaitingAcceptance', { on: dayOf(event.meta.occurredAt) }),
      submissions: [
        ...row.submissions,
        { ...event.data, eventId: event.id, submittedAt: event.meta.occurredAt },
      ],
    })),
    CompletionReturned: change((row, event) => ({
      ...moved(row, event, 'InProgress', { returned: true }),
      ...set(row, event, event.data),
      submissions: amendLast(row.submissions, {
        answerEventId: event.id,
        answeredAt: event.meta.occurredAt,
        outcome: 'returned',
        returnReason: event.data.reason,
      }),
    })),
    CompletionAccepted: change((row, event) => ({
      ...moved(row, event, 'Completed', { on: event.data.completedOn }),
      submissions: amendLast(row.submissions, {
        answerEventId: event.id,
        answeredAt: event.meta.occurredAt,
        outcome: 'accepted',
        ...(event.data.rating && { rating: event.data.rating }),
      }),
    })),
    TaskWithdrawn: change((row, event) => ({
      ...moved(row, event, 'Withdrawn'),
      withdrawalReason: event.data.reason,
      handOverProposals: undefined,
      eventIds: { ...row.eventIds, ended: event.id },
    })),
    HandOverProposed: change((row, { data }) => ({
      handOverProposals: [...(row.handOverProposals ?? []), data],
    })),
    TaskHandedOver: change(handed),
    ...assigningChanges,
    ...coordinationChanges,
    ...courseChanges,
  },
};
