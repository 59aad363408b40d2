import { documentRegistered } from '@dondoc/domain';
import { occurredAt, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { signed } from '../paper/signed.js';
import type { Shown } from '../shown.js';

export const documentRow = z.strictObject({
  ...documentRegistered.shape,
  id: uuid(),
  occurredAt: occurredAt(),
  signed: signed.optional(),
  revision: z.int(),
});
export type DocumentRow = Shown<typeof documentRow>;
