import { calendarDay, event, text, uuid, widened, type EventsOf } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { deadlineSpec, firstDeadlineSpec } from '../deadline/deadline-spec.js';
import { confidentiality, urgency } from '../record/marks.js';
import { citation, expectedProduct, provenance, visibility } from '../record/record.js';

/** At most this many tasks in one event; a larger fan-out or review is several events. */
export const FAN_OUT_LIMIT = 200;

const clause = z.strictObject({ clauseId: uuid(), label: text(), content: text() });

/** What version 1 could say of a directive. */
const issuedAtFirst = z.strictObject({
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

/** Schema of what is known of a directive once it is issued. */
export const directiveIssued = z.strictObject({
  ...issuedAtFirst.shape,
  /** Absent for a classified directive only: of that one there is neither summary, theme, basis nor clause. */
  summary: text().optional(),
  urgency: urgency.optional(),
  confidentiality: confidentiality.optional(),
  /** The first day on which it binds; the day of issue unless given. */
  inForceFrom: calendarDay().optional(),
  /** The last day on which it binds; without one it binds until it is replaced or recalled. */
  expiresOn: calendarDay().optional(),
  /** The declared theme or programme that it serves; `theme` is that one's name then. */
  themeId: uuid().optional(),
});

/** Schema of a directive before it has a number. */
export const directiveDrafted = z.strictObject({
  issuerId: uuid(),
  summary: text(),
  theme: text().optional(),
  themeId: uuid().optional(),
  basis: z.array(citation),
  clauses: z.array(clause),
  urgency: urgency.optional(),
  visibility,
  provenance: provenance.optional(),
});

/** Schema of what one amendment changes; clauses keep their ids, and one that has ended stays to be read. */
export const directiveAmended = z.strictObject({
  /** The paper of equal form that amends: Decree 30/2020/NĐ-CP, article 18. */
  documentId: uuid(),
  added: z.array(clause),
  changed: z.array(z.strictObject({ clauseId: uuid(), label: text().optional(), content: text() })),
  ended: z.array(uuid()),
  /** The new last day on which it binds. */
  expiresOn: calendarDay().optional(),
});

/** Parts of a directive that a correction names; *other* is what the engine does not keep, such as the recipients. */
export const CORRECTED_PARTS = ['summary', 'clause', 'other'] as const;

/** Schema of a correction of errors of form (đính chính). */
export const directiveCorrected = z.strictObject({
  /** The letter that corrects: Decree 30/2020/NĐ-CP, article 18. */
  documentId: uuid(),
  corrections: z
    .array(
      z.strictObject({
        part: z.enum(CORRECTED_PARTS),
        /** For the part *clause*. */
        clauseId: uuid().optional(),
        was: text(),
        is: text(),
      }),
    )
    .min(1),
  reason: text(),
});

/** Schema of how a directive is taken back. */
export const directiveRecalled = z.strictObject({ reason: text(), basis: z.array(citation) });

/** What becomes of an open task whose directive was replaced or recalled. */
export const ORPHAN_DECISIONS = ['keep', 'supersede', 'withdraw'] as const;
export type OrphanDecisionKind = (typeof ORPHAN_DECISIONS)[number];

export const REVIEW_CAUSES = ['replaced', 'recalled'] as const;

/** Schema of what was decided on one open task. */
export const orphanDecided = z.strictObject({
  taskId: uuid(),
  decision: z.enum(ORPHAN_DECISIONS),
  reason: text(),
  /** With *supersede*: the task that takes its place. */
  successorTaskId: uuid().optional(),
  /** With *supersede*: the directive that the successor comes from, on the ground of which this task ends. */
  documentId: uuid().optional(),
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
  DirectiveDrafted: event('DirectiveDrafted', directiveDrafted, [], 3),
  DirectiveIssued: event('DirectiveIssued', directiveIssued, [widened(3, issuedAtFirst)]),
  TasksFannedOut: event('TasksFannedOut', tasksFannedOut, [widened(3, firstTasksFannedOut)]),
  DirectiveAmended: event('DirectiveAmended', directiveAmended, [], 3),
  DirectiveCorrected: event('DirectiveCorrected', directiveCorrected, [], 3),
  DirectiveReplaced: event(
    'DirectiveReplaced',
    /** `replacedById` is the directive that takes its place; its day is that of the event. */
    z.strictObject({ replacedById: uuid(), reason: text().optional() }),
    [],
    3,
  ),
  DirectiveRecalled: event('DirectiveRecalled', directiveRecalled, [], 3),
  /** A receiving agency has cancelled its copy and says so; which one is in the circumstances. */
  RecallConfirmed: event('RecallConfirmed', z.strictObject({ note: text().optional() }), [], 3),
  /** Open tasks that wait for a decision since their directive was replaced or recalled. */
  OrphanReviewOpened: event(
    'OrphanReviewOpened',
    z.strictObject({
      cause: z.enum(REVIEW_CAUSES),
      taskIds: z.array(uuid()).min(1).max(FAN_OUT_LIMIT),
    }),
    [],
    3,
  ),
  OrphanDecided: event('OrphanDecided', orphanDecided, [], 3),
};
export type DirectiveEvent = EventsOf<typeof directiveEvents>;
