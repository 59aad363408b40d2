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
import { assigningEvents } from './assigning.events.js';
import { coordinationEvents } from './coordination.events.js';
import { courseEvents } from './course.events.js';
import { movedDeadline, version } from './deadline-version.js';

const sourceBefore3 = z.strictObject({
  directiveId: uuid().optional(),
  clauseId: uuid().optional(),
  planId: uuid().optional(),
  planItemId: uuid().optional(),
  documentId: uuid().optional(),
  recommendationIds: z.array(uuid()),
});

/** What a document is to the task that comes from it: bút phê on an incoming document, thông báo kết luận, kiến nghị cử tri. */
export const SOURCE_KINDS = ['routingNote', 'meetingConclusion', 'petition'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * Where a task comes from: a clause, a plan item, recommendations, an inspection or a document; at least one of them.
 * `sourceKind` says what the document is, and `arrival` under which number it came in and on which day (số đến, ngày đến).
 */
export const taskSource = z.strictObject({
  ...sourceBefore3.shape,
  sourceKind: z.enum(SOURCE_KINDS).optional(),
  arrival: z.strictObject({ number: text(), on: calendarDay() }).optional(),
  inspectionId: uuid().optional(),
  obligationId: uuid().optional(),
});

const assignmentBefore3 = z.strictObject({
  issuerId: uuid(),
  leadId: uuid(),
  coordinatorIds: z.array(uuid()),
  consolidatorId: uuid().optional(),
  content: text(),
  expectedProduct,
  deadline: firstDeadlineSpec(),
  source: sourceBefore3,
  parentTaskId: uuid().optional(),
  trackingPostId: uuid().optional(),
  reference: text().optional(),
  visibility,
  provenance: provenance.optional(),
});

/**
 * What is asked and of whom. `reference` is the human task number, an attribute and never an identity. No deadline reaches
 * beyond `legalLimit`: the last day that a law allows, in the words that cite it.
 */
export const assignment = z.strictObject({
  ...assignmentBefore3.shape,
  deadline: deadlineSpec(),
  source: taskSource,
  legalLimit: z.strictObject({ lastOn: calendarDay(), words: text() }).optional(),
});
export type Assignment = z.infer<typeof assignment>;
export type TaskSource = z.infer<typeof taskSource>;

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

const submissionBefore3 = z.strictObject({
  result: text(),
  evidence: z.array(evidence).min(1),
  unsettledChildren: z.strictObject({ taskIds: z.array(uuid()).min(1), reason: text() }).optional(),
});
const returnBefore3 = z.strictObject({ reason: text() });
const withdrawalBefore3 = z.strictObject({ reason: text() });

// What is written here is what lies on disk. Names and released versions never change; add an upcast instead.
// When an act happened is its `occurredAt`; who did it, for which agency and on what authority is in the meta.
export const taskEvents = {
  TaskDrafted: event('TaskDrafted', assignment, [widened(3, assignmentBefore3)]),
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
  ExtensionRejected: event('ExtensionRejected', z.strictObject({ reason: text() })),
  /** `missingInputs` are the inputs that were asked for and had not come: silence is no consent. */
  CompletionSubmitted: event(
    'CompletionSubmitted',
    z.strictObject({
      ...submissionBefore3.shape,
      missingInputs: z
        .array(z.strictObject({ coordinatorId: uuid(), answerBy: calendarDay() }))
        .min(1)
        .optional(),
    }),
    [widened(3, submissionBefore3)],
  ),
  /** The clock of the deadline runs on, unless a day is set for the rework. */
  CompletionReturned: event(
    'CompletionReturned',
    z.strictObject({ ...returnBefore3.shape, ...movedDeadline }),
    [widened(3, returnBefore3)],
  ),
  /** `completedOn` is the day of the accepted submission: slow acceptance is the issuing office's debt, not the lead's. */
  CompletionAccepted: event(
    'CompletionAccepted',
    z.strictObject({ completedOn: calendarDay(), rating: text().optional() }),
  ),
  /** `openChildIds` was delegated and not settled; `parentTaskId` when it was withdrawn because that one was. */
  TaskWithdrawn: event(
    'TaskWithdrawn',
    z.strictObject({
      ...withdrawalBefore3.shape,
      openChildIds: z.array(uuid()).min(1).optional(),
      parentTaskId: uuid().optional(),
    }),
    [widened(3, withdrawalBefore3)],
  ),
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
  ...assigningEvents,
  ...coordinationEvents,
  ...courseEvents,
};
export type TaskEvent = EventsOf<typeof taskEvents>;
