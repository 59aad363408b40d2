import { calendarDay, event, text, uuid, type EventsOf } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { recurrence } from '../deadline/recurrence.js';
import { evidence, expectedProduct, provenance, visibility } from '../record/record.js';

/** At most so many agencies report under one obligation: what a province has of one level. */
export const REPORTERS_LIMIT = 400;

const reporters = z.array(uuid()).min(1).max(REPORTERS_LIMIT);

/** What every report of the obligation has in common. */
const asked = {
  issuerId: uuid(),
  content: text(),
  expectedProduct,
  consolidatorId: uuid().optional(),
  trackingPostId: uuid().optional(),
  directiveId: uuid().optional(),
  clauseId: uuid().optional(),
  documentId: uuid().optional(),
  visibility,
  provenance: provenance.optional(),
};

/** Schema of a reporting obligation as it was laid down (chế độ báo cáo định kỳ, Decree 09/2019/NĐ-CP). */
export const obligationEstablished = z.strictObject({
  ...asked,
  reporterIds: reporters,
  recurrence: recurrence(),
  /** The first day whose cut-off counts, and the last. */
  startsOn: calendarDay(),
  endsOn: calendarDay().optional(),
  reference: text().optional(),
});

/**
 * Schema of one period that was opened: a task for each agency that reports. `leftOut` are those that did not exist any more;
 * their successors report once the list of reporters names them.
 */
export const reportPeriodOpened = z.strictObject({
  ...asked,
  from: calendarDay(),
  to: calendarDay(),
  cutOffOn: calendarDay(),
  dueOn: calendarDay(),
  calendarVersion: z.string().min(1).max(40),
  lateReason: text().optional(),
  items: z
    .array(z.strictObject({ taskId: uuid(), leadId: uuid(), reference: text().optional() }))
    .max(REPORTERS_LIMIT),
  leftOut: z.array(uuid()).max(REPORTERS_LIMIT),
});

/** Schema of the reports of one period put together; `missing` are those that nobody had accepted by then. */
export const reportsConsolidated = z.strictObject({
  cutOffOn: calendarDay(),
  result: text(),
  evidence: z.array(evidence).min(1),
  missing: z.strictObject({ taskIds: z.array(uuid()).min(1), reason: text() }).optional(),
});

const FORMAT = 3;

// What is written here is what lies on disk. Names and released versions never change; add an upcast instead.
export const obligationEvents = {
  ObligationEstablished: event('ObligationEstablished', obligationEstablished, [], FORMAT),
  /** Who reports from the next period on; periods that are open keep those they had. */
  ReportersChanged: event(
    'ReportersChanged',
    z.strictObject({ reporterIds: reporters, reason: text() }),
    [],
    FORMAT,
  ),
  ReportPeriodOpened: event('ReportPeriodOpened', reportPeriodOpened, [], FORMAT),
  ReportsConsolidated: event('ReportsConsolidated', reportsConsolidated, [], FORMAT),
  /** No period is opened whose figures are closed after that day. */
  ObligationEnded: event(
    'ObligationEnded',
    z.strictObject({ endsOn: calendarDay(), reason: text() }),
    [],
    FORMAT,
  ),
};
export type ObligationEvent = EventsOf<typeof obligationEvents>;
