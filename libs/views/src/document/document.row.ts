import { documentRegistered } from '@dondoc/domain';
import { occurredAt, text, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { signed } from '../paper/signed.js';
import type { Shown } from '../shown.js';

export const documentRow = z.strictObject({
  ...documentRegistered.shape,
  summary: text().describe('Of a classified document only its stamp.'),
  id: uuid(),
  occurredAt: occurredAt(),
  signed: signed.optional(),
  revision: z.int(),
});
export type DocumentRow = Shown<typeof documentRow>;
