import { calendarDay, CAPACITIES, instant, occurredAt, uuid } from '@dondoc/event-sourcing';
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
    occurredAt: occurredAt(),
    recordedAt: instant(),
    knownAt: instant().describe('The running maximum of `recordedAt`: since when this event was known.'),
    commandId: uuid(),
    correlationId: uuid(),
    causationId: uuid().optional(),
  })
  .describe('One event of the log with its circumstances; its data is read from its stream.');
/** One event of the log with its circumstances; its data is read from its stream. */
export type AuditEvent = Shown<typeof auditEvent>;
