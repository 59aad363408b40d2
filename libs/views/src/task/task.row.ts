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

/** Where a task stood from an instant on. */
const lifecycleEntry = z.strictObject({
  from: instant(),
  lifecycle: lifecycleState,
  on: calendarDay()
    .optional()
    .describe('The day of the submission that awaits acceptance, or of the one that was accepted.'),
  returned: z.literal(true).optional().describe('The work goes on because its completion was returned.'),
});
export type LifecycleEntry = Shown<typeof lifecycleEntry>;

const leadEntry = z.strictObject({ from: instant(), leadId: uuid() });
export type LeadEntry = Shown<typeof leadEntry>;

const issuerEntry = z.strictObject({ from: instant(), issuerId: uuid() });

export const deadlineVersion = z
  .strictObject({
    ...resolvedDeadline().shape,
    spec: deadlineAsSet,
    from: instant(),
    version: z.int(),
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
  requestedAt: occurredAt(),
  newDueOn: calendarDay(),
  reason: text(),
  document: citation,
  late: z.boolean().describe('Asked for after the deadline had passed.'),
  decidedAt: occurredAt().optional(),
  outcome: z.enum(['approved', 'rejected']).optional(),
  rejectionReason: text().optional(),
});
export type ExtensionRequest = Shown<typeof extensionRequest>;

export const submission = z.strictObject({
  submittedAt: occurredAt(),
  result: text(),
  evidence: z.array(evidence),
  unsettledChildren: z.strictObject({ taskIds: z.array(uuid()), reason: text() }).optional(),
  answeredAt: occurredAt().optional(),
  outcome: z.enum(['accepted', 'returned']).optional(),
  returnReason: text().optional(),
  rating: text().optional(),
});
export type Submission = Shown<typeof submission>;

export const progressReport = z.strictObject({ ...progressReported.shape, at: occurredAt() });
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
    lifecycle: z.array(lifecycleEntry),
    leads: z.array(leadEntry),
    issuers: z.array(issuerEntry),
    deadlines: z.array(deadlineVersion),
    extensions: z.array(extensionRequest),
    submissions: z.array(submission),
    progress: z.array(progressReport),
    childIds: z.array(uuid()),
    handOverProposals: z.array(handOverProposal).optional().describe('What waits to be handed over.'),
    handOvers: z.array(handOver).optional(),
    withdrawalReason: text().optional(),
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
