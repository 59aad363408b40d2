import { idOf, type Aggregate } from '@dondoc/event-sourcing';
import { directiveEvents, type DirectiveEvent } from './directive.events.js';

type Drafted = Extract<DirectiveEvent, { type: 'DirectiveDrafted' }>['data'];

/** A directive on its way to a number. */
export interface DirectiveDraft {
  readonly id: string;
  readonly draft: Drafted;
  /** The number under which it was issued. */
  readonly issuedAs?: string;
}

/** The draft in a directive's stream; undefined where the directive was issued without one. */
export const directiveDraft: Aggregate<DirectiveDraft | undefined, DirectiveEvent> = {
  category: 'directive',
  events: directiveEvents,
  initial: undefined,
  evolve: (state, event) => {
    if (event.type === 'DirectiveDrafted') return { id: idOf(event.stream), draft: event.data };
    return event.type === 'DirectiveIssued' && state ? { ...state, issuedAs: event.data.number } : state;
  },
};
