import { idOf, type Aggregate, type CalendarDay } from '@dondoc/event-sourcing';
import type { Citation, Visibility } from '../record/record.js';
import { planEvents, type PlanEvent } from './plan.events.js';

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
  readonly issuerId: string;
  readonly number: string;
  readonly issuedOn: CalendarDay;
  readonly directiveIds: readonly string[];
  readonly items: readonly PlanItem[];
  readonly notApplicable: readonly { readonly clauseId: string; readonly reason: string }[];
  readonly visibility: Visibility;
}

/** A plan; undefined until it is issued. */
export const plan: Aggregate<Plan | undefined, PlanEvent> = {
  category: 'plan',
  events: planEvents,
  initial: undefined,
  evolve: (_, event) => {
    const { issuerId, number, issuedOn, directiveIds, items, notApplicable, visibility } = event.data;
    return {
      id: idOf(event.stream),
      issuerId,
      number,
      issuedOn,
      directiveIds,
      items,
      notApplicable,
      visibility,
    };
  },
};
