import { calendarDay, text, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import type { Shown } from '../shown.js';

const PAPER_KINDS = ['directive', 'plan', 'document'] as const;

export const paper = z
  .strictObject({
    kind: z.enum(PAPER_KINDS),
    id: uuid(),
    number: text(),
    issuedOn: calendarDay(),
    summary: text(),
    issuerId: uuid().optional(),
  })
  .describe('A numbered paper of any register, as others cite it.');
/** A numbered paper of any register, as others cite it. */
export type Paper = Shown<typeof paper>;
