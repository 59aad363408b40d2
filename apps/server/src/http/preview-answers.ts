import { uuid } from '@dondoc/event-sourcing';
import { sentence, type Shown } from '@dondoc/views';
import { z } from 'zod';
import { deadlineExplanation } from '../reads/task-answers.js';

const refused = z
  .strictObject({ code: z.string(), sentence })
  .describe('Why it would be refused; absent where it would not.');

/** What `POST /directives/{id}/fan-out-preview` answers. */
export const fanOutPreview = z.strictObject({
  items: z.array(
    z.strictObject({
      leadId: uuid(),
      duplicateOf: uuid().optional().describe('A task of this clause that the lead has already.'),
      refusal: refused.optional(),
    }),
  ),
  deadline: deadlineExplanation
    .optional()
    .describe('That of every item; absent while it counts from a receipt, or where it cannot be worked out.'),
  duplicates: z.int(),
  refusal: refused.optional(),
});
export type FanOutPreview = Shown<typeof fanOutPreview>;
