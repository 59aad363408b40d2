import { dayOf, idOf, type Aggregate, type CalendarDay, type Recorded } from '@dondoc/event-sourcing';
import type { Confidentiality, Urgency } from '../record/marks.js';
import { present } from '../record/present.js';
import type { Citation, Visibility } from '../record/record.js';
import { amendedClauses, correctedText, type Clause } from './amended-text.js';
import { directiveEvents, type DirectiveEvent, type OrphanDecisionKind } from './directive.events.js';

export type { Clause } from './amended-text.js';

/** How a directive came to its end before its time, and from which day on. */
export interface DirectiveEnding {
  readonly as: 'Replaced' | 'Recalled';
  readonly on: CalendarDay;
}

/** An open task that waits for a decision, or on which one was taken. */
export interface Orphan {
  readonly taskId: string;
  readonly decision?: OrphanDecisionKind;
}

/** An issued document that assigns work. */
export interface Directive {
  readonly id: string;
  readonly issuerId: string;
  readonly number: string;
  readonly issuedOn: CalendarDay;
  /** Absent for a classified one. */
  readonly summary?: string;
  readonly basis: readonly Citation[];
  readonly clauses: readonly Clause[];
  readonly visibility: Visibility;
  readonly urgency?: Urgency;
  readonly confidentiality?: Confidentiality;
  readonly inForceFrom: CalendarDay;
  /** The last day on which it binds. */
  readonly expiresOn?: CalendarDay;
  readonly isAmended: boolean;
  readonly isCorrected: boolean;
  readonly ending?: DirectiveEnding;
  /** The agencies that said that they cancelled a recalled directive. */
  readonly recallConfirmedBy: readonly string[];
  readonly orphans: readonly Orphan[];
  /** The tasks that were fanned out from it; tasks assigned one by one name it as their source and are not listed. */
  readonly fannedOut: readonly FannedOutTask[];
}

export interface FannedOutTask {
  readonly taskId: string;
  readonly leadId: string;
  readonly clauseId?: string;
}

type DataOf<Type extends DirectiveEvent['type']> = Extract<DirectiveEvent, { type: Type }>['data'];

const tasksOf = ({ items, clauseId }: DataOf<'TasksFannedOut'>): readonly FannedOutTask[] =>
  items.map(({ taskId, leadId }) => ({ taskId, leadId, ...(clauseId !== undefined && { clauseId }) }));

const issued = (id: string, data: DataOf<'DirectiveIssued'>): Directive => {
  const { theme: _, themeId: _theme, provenance: _provenance, inForceFrom = data.issuedOn, ...rest } = data;
  return {
    ...present(rest),
    id,
    inForceFrom,
    isAmended: false,
    isCorrected: false,
    recallConfirmedBy: [],
    orphans: [],
    fannedOut: [],
  };
};

const decided = (orphans: readonly Orphan[], { taskId, decision }: DataOf<'OrphanDecided'>) =>
  orphans.some((orphan) => orphan.taskId === taskId)
    ? orphans.map((orphan) => (orphan.taskId === taskId ? { taskId, decision } : orphan))
    : [...orphans, { taskId, decision }];

type Later = Exclude<Recorded<DirectiveEvent>, { type: 'DirectiveDrafted' | 'DirectiveIssued' }>;

const evolveIssued = (directive: Directive, event: Later): Directive => {
  switch (event.type) {
    case 'TasksFannedOut':
      return { ...directive, fannedOut: [...directive.fannedOut, ...tasksOf(event.data)] };
    case 'DirectiveAmended': {
      const { expiresOn } = event.data;
      const clauses = amendedClauses(directive.clauses, event.data);
      return { ...directive, clauses, isAmended: true, ...(expiresOn !== undefined && { expiresOn }) };
    }
    case 'DirectiveCorrected':
      return { ...event.data.corrections.reduce<Directive>(correctedText, directive), isCorrected: true };
    case 'DirectiveReplaced':
      return { ...directive, ending: { as: 'Replaced', on: dayOf(event.meta.occurredAt) } };
    case 'DirectiveRecalled':
      return { ...directive, ending: { as: 'Recalled', on: dayOf(event.meta.occurredAt) } };
    case 'RecallConfirmed': {
      const { agency } = event.meta;
      const recallConfirmedBy = [...directive.recallConfirmedBy, ...(agency === undefined ? [] : [agency])];
      return { ...directive, recallConfirmedBy };
    }
    case 'OrphanReviewOpened': {
      const orphans = event.data.taskIds.map((taskId) => ({ taskId }));
      return { ...directive, orphans: [...directive.orphans, ...orphans] };
    }
    case 'OrphanDecided':
      return { ...directive, orphans: decided(directive.orphans, event.data) };
    default:
      return event satisfies never;
  }
};

const evolve = (directive: Directive | undefined, event: Recorded<DirectiveEvent>): Directive | undefined => {
  switch (event.type) {
    case 'DirectiveDrafted':
      return directive;
    case 'DirectiveIssued':
      return issued(idOf(event.stream), event.data);
    default:
      return directive && evolveIssued(directive, event);
  }
};

/** A directive; undefined until it is issued. */
export const directive: Aggregate<Directive | undefined, DirectiveEvent> = {
  category: 'directive',
  events: directiveEvents,
  initial: undefined,
  evolve,
};
