import { PLAN_STATUSES, planIssued, planReview } from '@dondoc/domain';
import { occurredAt, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { signed } from '../paper/signed.js';
import type { Shown } from '../shown.js';

const planStep = z.strictObject({
  status: z.enum(PLAN_STATUSES).exclude(['Draft']),
  from: occurredAt(),
});

export const planRow = z.strictObject({
  ...planIssued.shape,
  steps: z.array(planStep).describe('Where the plan stood from when on, the issue first.'),
  reviews: z.array(
    z.strictObject({ ...planReview.shape, at: occurredAt(), isFinal: z.boolean().describe('Tổng kết.') }),
  ),
  replacedById: uuid().optional(),
  id: uuid(),
  occurredAt: occurredAt(),
  signed: signed.optional(),
  revision: z.int(),
});
export type PlanRow = Shown<typeof planRow>;

/** A plan as it was on a day. */
export const planOnDay = z.strictObject({
  ...planRow.shape,
  status: planStep.shape.status,
});
export type PlanOnDay = Shown<typeof planOnDay>;
