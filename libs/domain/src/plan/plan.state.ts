import { idOf, type Aggregate, type CalendarDay, type Recorded } from '@dondoc/event-sourcing';
import type { Citation, Visibility } from '../record/record.js';
import { planEvents, type PlanEvent } from './plan.events.js';

/** Where a plan stands, in the order of its life. */
export const PLAN_STATUSES = ['Draft', 'Issued', 'InExecution', 'Concluded', 'Replaced'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

export interface PlanItem {
  readonly itemId: string;
  readonly label: string;
  readonly content: string;
  readonly clauseIds: readonly string[];
  readonly basis: readonly Citation[];
}

/** An issued plan and what of its directives it covers: clauses by items, or not applicable with a reason. */
export interface Plan {
  readonly id: string;
  readonly status: Exclude<PlanStatus, 'Draft'>;
  readonly issuerId: string;
  readonly number: string;
  readonly issuedOn: CalendarDay;
  readonly directiveIds: readonly string[];
  readonly items: readonly PlanItem[];
  readonly notApplicable: readonly { readonly clauseId: string; readonly reason: string }[];
  readonly visibility: Visibility;
}

const issued = (event: Extract<Recorded<PlanEvent>, { type: 'PlanIssued' }>): Plan => {
  const { issuerId, number, issuedOn, directiveIds, items, notApplicable, visibility } = event.data;
  return {
    id: idOf(event.stream),
    status: 'Issued',
    issuerId,
    number,
    issuedOn,
    directiveIds,
    items,
    notApplicable,
    visibility,
  };
};

const evolve = (plan: Plan | undefined, event: Recorded<PlanEvent>): Plan | undefined => {
  switch (event.type) {
    case 'PlanDrafted':
    case 'PlanReviewed':
      return plan;
    case 'PlanIssued':
      return issued(event);
    case 'PlanStarted':
      return plan && { ...plan, status: 'InExecution' };
    case 'PlanConcluded':
      return plan && { ...plan, status: 'Concluded' };
    case 'PlanReplaced':
      return plan && { ...plan, status: 'Replaced' };
    default:
      return event satisfies never;
  }
};

/** A plan; undefined until it is issued. */
export const plan: Aggregate<Plan | undefined, PlanEvent> = {
  category: 'plan',
  events: planEvents,
  initial: undefined,
  evolve,
};
