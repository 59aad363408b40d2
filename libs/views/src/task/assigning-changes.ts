import { dayOf, startOf, type Projection } from '@dondoc/event-sourcing';
import type { TaskEvent } from '@dondoc/domain';
import { holdFrom } from '../dated.js';
import { amendLast, change, moved, set, type Of } from './row-changes.js';
import type { Dispute, TaskRow } from './task.row.js';

type Answer = Pick<Dispute, 'outcome' | 'answerReason'>;

/** The dispute that waits is answered; others were. */
const answered = (
  row: TaskRow,
  { id, meta }: Of<'AssignmentUpheld' | 'LeadReassigned'>,
  answer: Answer,
): readonly Dispute[] =>
  row.disputes.at(-1)?.outcome === undefined
    ? amendLast(row.disputes, { answerEventId: id, answeredAt: meta.occurredAt, ...answer })
    : row.disputes;

/** A request for extension that waits is the former lead's and lapses with it. */
const lapsed = (row: TaskRow, { meta }: Of<'LeadReassigned'>): TaskRow['extensions'] =>
  row.extensions.at(-1)?.decidedAt === undefined
    ? amendLast(row.extensions, { decidedAt: meta.occurredAt, outcome: 'lapsed' })
    : row.extensions;

/** What becomes of a row when somebody else gets the work. */
export const assigningChanges = {
  AssignmentDisputed: change((row, event) => ({
    ...moved(row, event, 'Disputed', { on: dayOf(event.meta.occurredAt) }),
    disputes: [...row.disputes, { ...event.data, eventId: event.id, disputedAt: event.meta.occurredAt }],
  })),
  AssignmentUpheld: change((row, event) => ({
    ...moved(row, event, 'Acknowledged'),
    ...set(row, event, event.data),
    disputes: answered(row, event, { outcome: 'upheld', answerReason: event.data.reason }),
  })),
  LeadReassigned: change((row, event) => {
    const { leadId, reason } = event.data;
    const from = startOf(event.meta.occurredAt);
    return {
      ...moved(row, event, 'Assigned'),
      ...set(row, event, event.data),
      leads: holdFrom(row.leads, {
        ...{ from, leadId, eventId: event.id, recordedAt: event.meta.recordedAt },
        ...(reason && { reason }),
      }),
      disputes: answered(row, event, { outcome: 'reassigned', ...(reason && { answerReason: reason }) }),
      extensions: lapsed(row, event),
      leadId,
      coordinatorIds: row.coordinatorIds.filter((id) => id !== leadId),
      officerId: undefined,
      internalDueOn: undefined,
      receivedAt: undefined,
      ...(row.handOverProposals && {
        handOverProposals: row.handOverProposals.filter(({ party }) => party !== 'lead'),
      }),
    };
  }),
  OfficerAssigned: change((_, { data }) => ({
    officerId: data.officerId,
    internalDueOn: data.internalDueOn,
  })),
} satisfies Partial<Projection<TaskRow, TaskEvent>['on']>;
