import { auditChange, auditEvent } from '@dondoc/views';
import { z } from 'zod';

const scope = z
  .enum(['whole', 'matter', 'own-agency'])
  .describe(
    'How much of the trail the reader may see: all, the matter asked for, or what its own agency did.',
  );

export const auditPage = z.strictObject({
  scope,
  items: z.array(auditEvent),
  next: z.int().optional().describe('The index to go on after, as `after`.'),
});

export const auditSummary = z.strictObject({
  scope,
  events: z.int(),
  recordedLate: z.int().describe('Recorded on a later day than they happened.'),
});

export const auditStep = z.strictObject({
  event: auditEvent,
  changes: z.array(auditChange).describe('Of the record that the event is about, field by field.'),
});

export const integrity = z.strictObject({
  state: z
    .enum(['not-run', 'running', 'done', 'failed', 'not-here'])
    .describe('Of the check that follows a start; `not-here` where a cluster keeps the files.'),
  checked: z.int(),
  total: z.int(),
  damaged: z.int(),
  damage: z
    .array(z.strictObject({ index: z.int(), stream: z.string(), field: z.string() }))
    .describe('The first hundred places; for readers of the whole trail.'),
});
