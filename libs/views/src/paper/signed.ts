import { calendarDay, CAPACITIES, uuid, type EventMeta } from '@dondoc/event-sourcing';
import { z } from 'zod';
import type { Shown } from '../shown.js';

export const signed = z
  .strictObject({
    holderId: uuid(),
    postId: uuid(),
    capacity: z.enum(CAPACITIES).optional(),
    signedOn: calendarDay(),
  })
  .describe(
    'Who signed the paper, in which post and capacity; absent where nobody of this installation did.',
  );
type Signed = Shown<typeof signed>;

/** Who signed, as the circumstances of the event that issued the paper say; no field where nobody did. */
export const signedBy = ({
  holderId,
  postId,
  capacity,
  signedOn,
}: EventMeta): { readonly signed?: Signed } =>
  holderId === undefined || postId === undefined || signedOn === undefined
    ? {}
    : { signed: { holderId, postId, signedOn, ...(capacity && { capacity }) } };
