import { idOf, type Aggregate } from '@dondoc/event-sourcing';
import { planEvents, type PlanEvent } from './plan.events.js';

type Drafted = Extract<PlanEvent, { type: 'PlanDrafted' }>['data'];

/** A plan on its way to a number. */
export interface PlanDraft {
  readonly id: string;
  readonly draft: Drafted;
  /** The number under which it was issued. */
  readonly issuedAs?: string;
}

/** The draft in a plan's stream; undefined where the plan was issued without one. */
export const planDraft: Aggregate<PlanDraft | undefined, PlanEvent> = {
  category: 'plan',
  events: planEvents,
  initial: undefined,
  evolve: (state, event) => {
    if (event.type === 'PlanDrafted') return { id: idOf(event.stream), draft: event.data };
    return event.type === 'PlanIssued' && state ? { ...state, issuedAs: event.data.number } : state;
  },
};
