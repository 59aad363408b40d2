import { instant, occurredAt, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';

const position = z.string().describe('For the header Wait-For-Position of a read.');

/** What every command answers. */
export const commandAnswer = z.strictObject({
  id: uuid(),
  revision: z.int().describe('Revision of the stream; the ETag.'),
  position,
  events: z.array(z.strictObject({ id: uuid(), type: z.string() })),
});

/** What is told of an event as it happens: never what is in it. */
export const liveEvent = z.strictObject({
  index: z.int(),
  position,
  stream: z.string(),
  type: z.string(),
  revision: z.int(),
  occurredAt: occurredAt(),
  recordedAt: instant(),
});

export const simulatedTime = z.strictObject({ now: instant() });
export const advanced = z.strictObject({ now: instant(), steps: z.int(), position });
