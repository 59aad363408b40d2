import { calendarDay, event, occurredAt, quantity, text, uuid, type EventsOf } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { deadlineSpec, resolvedDeadline } from '../deadline/deadline-spec.js';
import { citation, evidence, expectedProduct, provenance, visibility } from '../record/record.js';

/** Where a task comes from: a clause, a plan item, recommendations, or a document; at least one of them. */
export const taskSource = z.strictObject({
  directiveId: uuid().optional(),
  clauseId: uuid().optional(),
  planId: uuid().optional(),
  planItemId: uuid().optional(),
  documentId: uuid().optional(),
  recommendationIds: z.array(uuid()),
});

/** What is asked and of whom. `reference` is the human task number, an attribute and never an identity. */
export const assignment = z.strictObject({
  issuerId: uuid(),
  leadId: uuid(),
  coordinatorIds: z.array(uuid()),
  consolidatorId: uuid().optional(),
  content: text(),
  expectedProduct,
  deadline: deadlineSpec(),
  source: taskSource,
  parentTaskId: uuid().optional(),
  trackingPostId: uuid().optional(),
  reference: text().optional(),
  visibility,
  provenance: provenance.optional(),
});
export type Assignment = z.infer<typeof assignment>;
export type TaskSource = z.infer<typeof taskSource>;

const version = z.int().positive();
const party = z.enum(['lead', 'issuer', 'coordinator']);

export const progressReported = z.strictObject({
  period: z.strictObject({ from: calendarDay(), to: calendarDay() }).optional(),
  result: text(),
  difficulties: text().optional(),
  proposal: text().optional(),
  expectedCompletionOn: calendarDay().optional(),
  indicators: z.array(z.strictObject({ name: text(), measured: quantity() })),
  evidence: z.array(evidence),
  provenance: provenance.optional(),
});

// What is written here is what lies on disk. Names and released versions never change; add an upcast instead.
// When an act happened is its `occurredAt`; who did it, for which agency and on what authority is in the meta.
export const taskEvents = {
  TaskDrafted: event('TaskDrafted', assignment),
  /**
   * `deadline` is absent while it counts from a receipt that has not happened. `firstTaskOf` names the recommendations that
   * had no task before this one.
   */
  TaskAssigned: event(
    'TaskAssigned',
    z.strictObject({
      issuedOn: calendarDay(),
      deadline: resolvedDeadline().optional(),
      deadlineVersion: version,
      lateReason: text().optional(),
      firstTaskOf: z.array(uuid()).min(1).optional(),
    }),
  ),
  /**
   * `receivedAt` is the day alone where no more is known. `deadline` is there when it counts from receipt and so is known
   * only now.
   */
  TaskAcknowledged: event(
    'TaskAcknowledged',
    z.strictObject({
      receivedAt: occurredAt(),
      deadline: resolvedDeadline().optional(),
      deadlineVersion: version.optional(),
    }),
  ),
  WorkStarted: event('WorkStarted', z.strictObject({ officerId: uuid().optional() })),
  ProgressReported: event('ProgressReported', progressReported),
  SubtaskDelegated: event(
    'SubtaskDelegated',
    z.strictObject({
      childId: uuid(),
      leadId: uuid(),
      content: text(),
      expectedProduct,
      deadline: deadlineSpec(),
      coordinatorIds: z.array(uuid()),
      trackingPostId: uuid().optional(),
      reference: text().optional(),
      visibility,
      provenance: provenance.optional(),
    }),
  ),
  ExtensionRequested: event(
    'ExtensionRequested',
    z.strictObject({ newDueOn: calendarDay(), reason: text(), document: citation, late: z.boolean() }),
  ),
  ExtensionApproved: event(
    'ExtensionApproved',
    z.strictObject({ deadline: resolvedDeadline(), deadlineVersion: version }),
  ),
  ExtensionRejected: event('ExtensionRejected', z.strictObject({ reason: text() })),
  CompletionSubmitted: event(
    'CompletionSubmitted',
    z.strictObject({
      result: text(),
      evidence: z.array(evidence).min(1),
      unsettledChildren: z.strictObject({ taskIds: z.array(uuid()).min(1), reason: text() }).optional(),
    }),
  ),
  CompletionReturned: event('CompletionReturned', z.strictObject({ reason: text() })),
  /** `completedOn` is the day of the accepted submission: slow acceptance is the issuing office's debt, not the lead's. */
  CompletionAccepted: event(
    'CompletionAccepted',
    z.strictObject({ completedOn: calendarDay(), rating: text().optional() }),
  ),
  TaskWithdrawn: event('TaskWithdrawn', z.strictObject({ reason: text() })),
  /** An agency of the task has ended or will; its successors, if it has any, should take its place. */
  HandOverProposed: event(
    'HandOverProposed',
    z.strictObject({
      party,
      fromAgencyId: uuid(),
      toAgencyIds: z.array(uuid()),
      endedOn: calendarDay(),
    }),
    [],
    3,
  ),
  /** By the minutes cited another agency has the place from now on; every deadline stays as it is. */
  TaskHandedOver: event(
    'TaskHandedOver',
    z.strictObject({
      party,
      fromAgencyId: uuid(),
      toAgencyId: uuid(),
      minutes: citation,
      consent: citation.optional(),
    }),
    [],
    3,
  ),
};
export type TaskEvent = EventsOf<typeof taskEvents>;
