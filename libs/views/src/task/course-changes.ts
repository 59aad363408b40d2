import type { Projection } from '@dondoc/event-sourcing';
import type { TaskEvent } from '@dondoc/domain';
import { corrected } from './corrected-row.js';
import { amendLast, change, moved, set, type Of } from './row-changes.js';
import type { TaskRow } from './task.row.js';

/** The day of the completion that holds. */
const completedOn = ({ lifecycle }: TaskRow): string | undefined => {
  const last = lifecycle.at(-1);
  return last?.lifecycle === 'Completed' || last?.lifecycle === 'Closed' ? last.on : undefined;
};

const reopened = (row: TaskRow, { id, data, meta }: Of<'TaskReopened'>): TaskRow['reopenings'] => {
  const { reason, recommendationId } = data;
  const on = completedOn(row);
  const more = { ...(recommendationId && { recommendationId }), ...(on && { completedOn: on }) };
  return [...row.reopenings, { eventId: id, reopenedAt: meta.occurredAt, reason, ...more }];
};

/** What becomes of a row when its course is changed from outside. */
export const courseChanges = {
  ExtensionRequestWithdrawn: change((row, { id, data, meta }) => ({
    extensions: amendLast(row.extensions, {
      answerEventId: id,
      decidedAt: meta.occurredAt,
      outcome: 'withdrawn',
      ...(data.reason && { rejectionReason: data.reason }),
    }),
  })),
  DeadlineAdjusted: change((row, event) => {
    const { reason, notice } = event.data;
    return set(row, event, event.data, {
      eventId: event.id,
      ...(reason && { reason }),
      ...(notice && { notice }),
    });
  }),
  TaskSuspended: change((row, event) => ({
    ...moved(row, event, 'Suspended', event.data.clock === 'stops' ? { paused: true } : {}),
    suspensions: [
      ...row.suspensions,
      { ...event.data, eventId: event.id, suspendedAt: event.meta.occurredAt },
    ],
  })),
  TaskResumed: change((row, event) => ({
    ...moved(row, event, 'InProgress'),
    ...set(row, event, event.data),
    suspensions: amendLast(row.suspensions, { endedAt: event.meta.occurredAt }),
  })),
  TaskClosed: change((row, event) => {
    const on = completedOn(row);
    return {
      ...moved(row, event, 'Closed', { ...(on && { on }) }),
      dossierCode: event.data.dossierCode,
      eventIds: { ...row.eventIds, closed: event.id },
    };
  }),
  TaskReopened: change((row, event) => ({
    ...moved(row, event, 'InProgress'),
    ...set(row, event, event.data),
    reopenings: reopened(row, event),
    dossierCode: undefined,
  })),
  TaskSuperseded: change((row, event) => ({
    ...moved(row, event, 'Superseded'),
    supersession: event.data,
    handOverProposals: undefined,
    eventIds: { ...row.eventIds, ended: event.id },
  })),
  RecordCorrected: change((row, { data, meta }) => ({
    ...corrected(row, data),
    corrections: [...row.corrections, { ...data, at: meta.occurredAt }],
  })),
} satisfies Partial<Projection<TaskRow, TaskEvent>['on']>;
