import { calendarDay, instant, occurredAt, text, uuid } from '@dondoc/event-sourcing';
import {
  adjustmentNotice,
  assignment,
  citation,
  deadlineSpec,
  evidence,
  lifecycle,
  progressReported,
  resolvedDeadline,
  taskSource,
} from '@dondoc/domain';
import { z } from 'zod';
import type { Shown } from '../shown.js';

export const lifecycleState = lifecycle();
export const deadlineAsSet = deadlineSpec();

/** Which event said it, and which answered it. */
const recordedBy = { eventId: uuid(), answerEventId: uuid().optional() };

/** Where a task stood from an instant on. */
const lifecycleEntry = z.strictObject({
  from: instant(),
  lifecycle: lifecycleState,
  on: calendarDay()
    .optional()
    .describe(
      'The day of the submission that awaits acceptance, of the one that was accepted, or of the dispute.',
    ),
  paused: z.literal(true).optional().describe('The clock of the deadline stands.'),
  returned: z.literal(true).optional().describe('The work goes on because its completion was returned.'),
});
export type LifecycleEntry = Shown<typeof lifecycleEntry>;

const leadEntry = z.strictObject({
  from: instant(),
  leadId: uuid(),
  eventId: uuid()
    .optional()
    .describe('Of the reassignment; absent for the first lead and after a hand-over.'),
  recordedAt: instant().optional().describe('Nobody is reminded of a task before it is known to be theirs.'),
  reason: text().optional(),
});
export type LeadEntry = Shown<typeof leadEntry>;

const issuerEntry = z.strictObject({ from: instant(), issuerId: uuid() });

export const deadlineVersion = z
  .strictObject({
    ...resolvedDeadline().shape,
    spec: deadlineAsSet,
    from: instant(),
    version: z.int(),
    eventId: uuid().optional().describe('Of the adjustment, where it is one.'),
    reason: text().optional().describe('Why its issuer moved it.'),
    notice: adjustmentNotice.optional().describe('The notice that moved it by changing the calendar.'),
    recordedAt: instant().describe('Nobody can be reminded of a deadline before it was recorded.'),
  })
  .describe(
    'A deadline as it was set or moved. The first is the original and never changes; the one that holds is the approved one.',
  );
/** A deadline as it was set or moved. The first is the original and never changes; the one that holds is the approved one. */
export type DeadlineVersion = Shown<typeof deadlineVersion>;

export const extensionRequest = z.strictObject({
  ...recordedBy,
  requestedAt: occurredAt(),
  newDueOn: calendarDay(),
  reason: text(),
  document: citation,
  late: z.boolean().describe('Asked for after the deadline had passed.'),
  decidedAt: occurredAt().optional(),
  outcome: z
    .enum(['approved', 'rejected', 'withdrawn', 'lapsed'])
    .optional()
    .describe('`lapsed` where the lead that asked was replaced.'),
  rejectionReason: text().optional(),
});
export type ExtensionRequest = Shown<typeof extensionRequest>;

export const submission = z.strictObject({
  ...recordedBy,
  submittedAt: occurredAt(),
  result: text(),
  evidence: z.array(evidence),
  unsettledChildren: z.strictObject({ taskIds: z.array(uuid()), reason: text() }).optional(),
  missingInputs: z
    .array(z.strictObject({ coordinatorId: uuid(), answerBy: calendarDay() }))
    .optional()
    .describe('Inputs that were asked for and had not come: no opinion, never consent.'),
  answeredAt: occurredAt().optional(),
  outcome: z.enum(['accepted', 'returned']).optional(),
  returnReason: text().optional(),
  rating: text().optional(),
});
export type Submission = Shown<typeof submission>;

export const progressReport = z.strictObject({
  ...progressReported.shape,
  eventId: uuid(),
  at: occurredAt(),
});
export type ProgressReport = Shown<typeof progressReport>;

const party = z.enum(['lead', 'issuer', 'coordinator']);

const handOverProposal = z
  .strictObject({ party, fromAgencyId: uuid(), toAgencyIds: z.array(uuid()), endedOn: calendarDay() })
  .describe('An agency of the task ends; its successors, where it has any, should take its place.');

const handOver = z.strictObject({
  at: occurredAt(),
  party,
  fromAgencyId: uuid(),
  toAgencyId: uuid(),
  minutes: citation,
  consent: citation.optional(),
});

export const dispute = z.strictObject({
  ...recordedBy,
  disputedAt: occurredAt(),
  reason: text(),
  proposedAgencyId: uuid().optional(),
  answeredAt: occurredAt().optional(),
  outcome: z.enum(['upheld', 'reassigned']).optional(),
  answerReason: text().optional(),
});
export type Dispute = Shown<typeof dispute>;

export const coordinationInput = z
  .strictObject({
    eventId: uuid().optional(),
    coordinatorId: uuid(),
    question: text().optional(),
    requestedAt: occurredAt().optional(),
    answerBy: calendarDay().optional(),
    answerEventId: uuid().optional(),
    answeredAt: occurredAt().optional(),
    outcome: z.enum(['submitted', 'refused']).optional(),
    content: text().optional(),
    document: citation.optional(),
    evidence: z.array(evidence).optional(),
    refusalReason: text().optional(),
  })
  .describe(
    'What was asked of a coordinating agency and what it answered; without a question where it spoke up by itself. What is not answered is no opinion, never consent.',
  );
export type CoordinationInput = Shown<typeof coordinationInput>;

export const suspension = z.strictObject({
  eventId: uuid(),
  suspendedAt: occurredAt(),
  reason: text(),
  reviewOn: calendarDay(),
  clock: z.enum(['stops', 'runs']),
  endedAt: occurredAt().optional(),
});

export const reopening = z
  .strictObject({
    eventId: uuid(),
    reopenedAt: occurredAt(),
    reason: text(),
    recommendationId: uuid().optional(),
    completedOn: calendarDay().optional(),
  })
  .describe('`completedOn`: the day of the completion before it, which stays on record.');

export const correction = z
  .strictObject({
    at: occurredAt(),
    eventId: uuid(),
    field: text(),
    old: text(),
    new: text(),
    reason: text(),
  })
  .describe('What the event says wrongly in that field; the row says what is right.');
export type Correction = Shown<typeof correction>;

export const taskRow = z
  .strictObject({
    ...assignment.shape,
    id: uuid(),
    source: taskSource,
    deadline: deadlineAsSet.describe('As asked for in the draft; resolved once assigned.'),
    directiveId: uuid()
      .optional()
      .describe('Of the source, of the plan that the source is in, or of the parent.'),
    directive: z
      .strictObject({ number: text(), issuedOn: calendarDay(), clauseLabel: text().optional() })
      .optional()
      .describe('What that directive is called, and where in it the task stands.'),
    issuedOn: calendarDay().optional(),
    lateReason: text().optional(),
    receivedAt: occurredAt().optional(),
    officerId: uuid().optional(),
    internalDueOn: calendarDay().optional().describe('The day that the lead set for its officer.'),
    lifecycle: z.array(lifecycleEntry),
    leads: z.array(leadEntry),
    issuers: z.array(issuerEntry),
    deadlines: z.array(deadlineVersion),
    extensions: z.array(extensionRequest),
    submissions: z.array(submission),
    progress: z.array(progressReport),
    disputes: z.array(dispute),
    inputs: z.array(coordinationInput),
    suspensions: z.array(suspension),
    reopenings: z.array(reopening),
    corrections: z.array(correction),
    childIds: z.array(uuid()),
    handOverProposals: z.array(handOverProposal).optional().describe('What waits to be handed over.'),
    handOvers: z.array(handOver).optional(),
    withdrawalReason: text().optional(),
    supersession: z
      .strictObject({ successorTaskId: uuid(), documentId: uuid(), reason: text().optional() })
      .optional(),
    dossierCode: text().optional().describe('Where the papers are filed.'),
    eventIds: z
      .strictObject({
        drafted: uuid(),
        assigned: uuid().optional(),
        closed: uuid().optional(),
        ended: uuid().optional(),
      })
      .describe('Of the events that say what the row says by itself.'),
    amended: z.array(z.string()).optional().describe('Fields of the draft that were changed since.'),
    revision: z.int().describe("The stream's revision, for `ETag`."),
    settledOn: calendarDay().describe(
      'The latest day on which anything of the row changed; from its end on, the ends of all lists hold.',
    ),
  })
  .describe(
    'What the register keeps of a task, as of the last event known. Whatever changes over time is a list with dates.',
  );
/** What the register keeps of a task, as of the last event known. Whatever changes over time is a list with dates. */
export type TaskRow = Shown<typeof taskRow>;
