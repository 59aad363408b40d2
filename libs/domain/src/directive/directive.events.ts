import { calendarDay, event, text, uuid, widened, type EventsOf } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { deadlineSpec, firstDeadlineSpec } from '../deadline/deadline-spec.js';
import { citation, expectedProduct, provenance, visibility } from '../record/record.js';

/** At most this many tasks in one event; a larger fan-out is several events in one append. */
export const FAN_OUT_LIMIT = 200;

const clause = z.strictObject({ clauseId: uuid(), label: text(), content: text() });

/** Schema of what is known of a directive once it is issued. */
export const directiveIssued = z.strictObject({
  issuerId: uuid(),
  number: text(),
  issuedOn: calendarDay(),
  summary: text(),
  theme: text().optional(),
  basis: z.array(citation),
  clauses: z.array(clause),
  visibility,
  provenance: provenance.optional(),
});

const tasksFannedOut = z.strictObject({
  clauseId: uuid().optional(),
  content: text(),
  expectedProduct,
  deadline: deadlineSpec(),
  recommendationIds: z.array(uuid()),
  parentTaskId: uuid().optional(),
  consolidatorId: uuid().optional(),
  coordinatorIds: z.array(uuid()),
  trackingPostId: uuid().optional(),
  lateReason: text().optional(),
  visibility,
  provenance: provenance.optional(),
  items: z
    .array(
      z.strictObject({
        taskId: uuid(),
        leadId: uuid(),
        reference: text().optional(),
        content: text().optional(),
      }),
    )
    .min(1)
    .max(FAN_OUT_LIMIT),
});

const firstTasksFannedOut = z.strictObject({ ...tasksFannedOut.shape, deadline: firstDeadlineSpec() });

// What is written here is what lies on disk. Names and released versions never change; add an upcast instead.
export const directiveEvents = {
  DirectiveIssued: event('DirectiveIssued', directiveIssued),
  TasksFannedOut: event('TasksFannedOut', tasksFannedOut, [widened(3, firstTasksFannedOut)]),
};
export type DirectiveEvent = EventsOf<typeof directiveEvents>;
