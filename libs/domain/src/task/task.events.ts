import {
  calendarDay,
  event,
  occurredAt,
  quantity,
  text,
  uuid,
  widened,
  type EventsOf,
} from '@dondoc/event-sourcing';
import { z } from 'zod';
import {
  deadlineSpec,
  firstDeadlineSpec,
  firstResolvedDeadline,
  resolvedDeadline,
} from '../deadline/deadline-spec.js';
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

const firstAssignment = z.strictObject({ ...assignment.shape, deadline: firstDeadlineSpec() });

const version = z.int().positive();
const party = z.enum(['lead', 'issuer', 'coordinator']);

/**
 * `deadline` is absent while it counts from what has not happened. `firstTaskOf` names the recommendations that had no task
 * before this one.
 */
const taskAssigned = z.strictObject({
  issuedOn: calendarDay(),
  deadline: resolvedDeadline().optional(),
  deadlineVersion: version,
  lateReason: text().optional(),
  firstTaskOf: z.array(uuid()).min(1).optional(),
});

const firstTaskAssigned = z.strictObject({
  ...taskAssigned.shape,
  deadline: firstResolvedDeadline().optional(),
});

const subtaskDelegated = z.strictObject({
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
});

const firstSubtaskDelegated = z.strictObject({ ...subtaskDelegated.shape, deadline: firstDeadlineSpec() });

/** The notice that changed the calendar, and the version that it made. */
export const adjustmentNotice = z.strictObject({
  calendarVersion: text(),
  words: text(),
  documentId: uuid().optional(),
});

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
  TaskDrafted: event('TaskDrafted', assignment, [widened(3, firstAssignment)]),
  TaskAssigned: event('TaskAssigned', taskAssigned, [widened(3, firstTaskAssigned)]),
  /**
   * `receivedAt` is the day alone where no more is known. `deadline` is there when it counts from receipt and so is known
   * only now.
   */
  TaskAcknowledged: event(
    'TaskAcknowledged',
    z.strictObject({
      receivedAt: occurredAt(),
      deadline: firstResolvedDeadline().optional(),
      deadlineVersion: version.optional(),
    }),
  ),
  WorkStarted: event('WorkStarted', z.strictObject({ officerId: uuid().optional() })),
  ProgressReported: event('ProgressReported', progressReported),
  SubtaskDelegated: event('SubtaskDelegated', subtaskDelegated, [widened(3, firstSubtaskDelegated)]),
  ExtensionRequested: event(
    'ExtensionRequested',
    z.strictObject({ newDueOn: calendarDay(), reason: text(), document: citation, late: z.boolean() }),
  ),
  ExtensionApproved: event(
    'ExtensionApproved',
    z.strictObject({ deadline: firstResolvedDeadline(), deadlineVersion: version }),
  ),
  /** By its issuer, who says why, or by a notice that changed the calendar. */
  DeadlineAdjusted: event(
    'DeadlineAdjusted',
    z.strictObject({
      deadline: resolvedDeadline(),
      deadlineVersion: version,
      reason: text().optional(),
      notice: adjustmentNotice.optional(),
    }),
    [],
    3,
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
