import { calendarDay, event, text, uuid, type EventsOf } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { citation, provenance, visibility } from '../record/record.js';

const planItem = z.strictObject({
  itemId: uuid(),
  label: text(),
  content: text(),
  clauseIds: z.array(uuid()),
  basis: z.array(citation),
});

/** Schema of a plan as it was issued. */
export const planIssued = z.strictObject({
  issuerId: uuid(),
  number: text(),
  issuedOn: calendarDay(),
  summary: text(),
  /** The directives that the plan carries out, at least one. */
  directiveIds: z.array(uuid()).min(1),
  items: z.array(planItem).min(1),
  notApplicable: z.array(z.strictObject({ clauseId: uuid(), reason: text() })),
  visibility,
  provenance: provenance.optional(),
});

// What is written here is what lies on disk. Names and released versions never change; add an upcast instead.
export const planEvents = {
  PlanIssued: event('PlanIssued', planIssued),
};
export type PlanEvent = EventsOf<typeof planEvents>;
