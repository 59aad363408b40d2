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

/** Schema of a plan before it has a number. */
export const planDrafted = planIssued.omit({ number: true, issuedOn: true });

/** Schema of a review of a plan: on the way (sơ kết) or at its end (tổng kết), and the report that says it. */
export const planReview = z.strictObject({ result: text(), document: citation });

// What is written here is what lies on disk. Names and released versions never change; add an upcast instead.
export const planEvents = {
  PlanDrafted: event('PlanDrafted', planDrafted, [], 3),
  PlanIssued: event('PlanIssued', planIssued),
  PlanStarted: event('PlanStarted', z.strictObject({ note: text().optional() }), [], 3),
  /** Sơ kết: the plan goes on. */
  PlanReviewed: event('PlanReviewed', planReview, [], 3),
  /** Tổng kết: the plan is done. */
  PlanConcluded: event('PlanConcluded', planReview, [], 3),
  PlanReplaced: event(
    'PlanReplaced',
    z.strictObject({ replacedById: uuid(), reason: text().optional() }),
    [],
    3,
  ),
};
export type PlanEvent = EventsOf<typeof planEvents>;
