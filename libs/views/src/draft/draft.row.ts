import { directiveDrafted, planDrafted } from '@dondoc/domain';
import { occurredAt, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import type { Shown } from '../shown.js';

const drafted = {
  id: uuid(),
  /** The agency that typed it: the issuer, or a unit under it. */
  draftedBy: uuid().optional(),
  occurredAt: occurredAt(),
  revision: z.int(),
};

export const draftRow = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('directive'), ...drafted, ...directiveDrafted.shape }),
    z.strictObject({ kind: z.literal('plan'), ...drafted, ...planDrafted.shape }),
  ])
  .describe('A directive or a plan that has no number yet.');
export type DraftRow = Shown<typeof draftRow>;
