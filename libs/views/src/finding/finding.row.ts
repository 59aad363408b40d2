import { findingRaised } from '@dondoc/domain';
import { occurredAt, text, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import type { Shown } from '../shown.js';

export const findingRow = z.strictObject({
  ...findingRaised.shape,
  id: uuid(),
  raisedAt: occurredAt(),
  settled: z
    .strictObject({ at: occurredAt(), note: text(), agencyId: uuid().optional(), accountId: uuid() })
    .optional()
    .describe('Who looked into it, and what was noted.'),
  revision: z.int(),
});
/** Two acts that crossed, and what became of it. */
export type FindingRow = Shown<typeof findingRow>;
