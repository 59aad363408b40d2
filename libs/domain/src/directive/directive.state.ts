import { idOf, type Aggregate, type CalendarDay, type Recorded } from '@dondoc/event-sourcing';
import type { Citation, Visibility } from '../record/record.js';
import { directiveEvents, type DirectiveEvent } from './directive.events.js';

export interface Clause {
  readonly clauseId: string;
  readonly label: string;
  readonly content: string;
}

/** An issued document that assigns work. */
export interface Directive {
  readonly id: string;
  readonly issuerId: string;
  readonly number: string;
  readonly issuedOn: CalendarDay;
  readonly basis: readonly Citation[];
  readonly clauses: readonly Clause[];
  readonly visibility: Visibility;
  /** The tasks that were fanned out from it; tasks assigned one by one name it as their source and are not listed. */
  readonly fannedOut: readonly FannedOutTask[];
}

export interface FannedOutTask {
  readonly taskId: string;
  readonly leadId: string;
  readonly clauseId?: string;
}

type FannedOut = Extract<DirectiveEvent, { type: 'TasksFannedOut' }>['data'];

const tasksOf = ({ items, clauseId }: FannedOut): readonly FannedOutTask[] =>
  items.map(({ taskId, leadId }) => ({ taskId, leadId, ...(clauseId !== undefined && { clauseId }) }));

const evolve = (directive: Directive | undefined, event: Recorded<DirectiveEvent>): Directive | undefined => {
  switch (event.type) {
    case 'DirectiveIssued': {
      const { issuerId, number, issuedOn, basis, clauses, visibility } = event.data;
      return {
        id: idOf(event.stream),
        issuerId,
        number,
        issuedOn,
        basis,
        clauses,
        visibility,
        fannedOut: [],
      };
    }
    case 'TasksFannedOut':
      return directive && { ...directive, fannedOut: [...directive.fannedOut, ...tasksOf(event.data)] };
    default:
      return event satisfies never;
  }
};

/** A directive; undefined until it is issued. */
export const directive: Aggregate<Directive | undefined, DirectiveEvent> = {
  category: 'directive',
  events: directiveEvents,
  initial: undefined,
  evolve,
};
