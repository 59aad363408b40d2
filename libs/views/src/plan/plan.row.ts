import { planIssued } from '@dondoc/domain';
import { occurredAt, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import type { Shown } from '../shown.js';

export const planRow = z.strictObject({
  ...planIssued.shape,
  id: uuid(),
  occurredAt: occurredAt(),
  revision: z.int(),
});
export type PlanRow = Shown<typeof planRow>;
