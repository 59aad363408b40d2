import { calendarDay, CAPACITIES, instant, occurredAt, text, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import type { Shown } from '../shown.js';

export const auditEvent = z
  .strictObject({
    index: z.int(),
    position: z.string(),
    id: uuid(),
    stream: z.string(),
    revision: z.int(),
    type: z.string(),
    actorId: uuid().describe(
      'Who typed; who signed, in which capacity and by which document is in `holderId`, `capacity`, `documentId`.',
    ),
    agencyId: uuid().optional(),
    capacity: z.enum(CAPACITIES).optional(),
    documentId: uuid().optional(),
    signedOn: calendarDay().optional(),
    postId: uuid().optional(),
    holderId: uuid().optional(),
    directiveId: uuid().optional(),
    taskId: uuid().optional(),
    about: z.string().optional().describe('The number or the name of what it happened to.'),
    occurredAt: occurredAt(),
    lateEntryReason: text().optional().describe('Why it was typed late.'),
    recordedAt: instant(),
    knownAt: instant().describe('The running maximum of `recordedAt`: since when this event was known.'),
    commandId: uuid(),
    correlationId: uuid(),
    causationId: uuid().optional(),
  })
  .describe('One event of the log with its circumstances; its data is read from its stream.');
/** One event of the log with its circumstances; its data is read from its stream. */
export type AuditEvent = Shown<typeof auditEvent>;

export const auditChange = z
  .strictObject({
    path: z.string().describe('The field, with dots between: `extensions.0.outcome`.'),
    before: z.unknown().optional().describe('Any JSON value; absent where the field was not there.'),
    after: z.unknown().optional().describe('Any JSON value; absent where the field is no longer there.'),
  })
  .describe('A field that an event changed.');
export type AuditChange = Shown<typeof auditChange>;

/** How many events, and how many of them were recorded on a later day than they happened. */
export interface TrailCount {
  readonly events: number;
  readonly recordedLate: number;
}
