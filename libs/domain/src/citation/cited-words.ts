import type { Aggregate, Look } from '@dondoc/event-sourcing';
import { directiveEvents, type DirectiveEvent } from '../directive/directive.events.js';
import { documentEvents, type DocumentEvent } from '../document/document.events.js';
import { planEvents, type PlanEvent } from '../plan/plan.events.js';
import type { Citation, Evidence } from '../record/record.js';
import { taskEvents, type TaskEvent } from '../task/task.events.js';

/** What a record cites in words alone, and whose register answers for it. */
export interface Citing {
  readonly agencyId: string;
  readonly words: readonly string[];
}

type MaybeCiting = Citing | undefined;

const unresolved = (citations: readonly Citation[]): readonly string[] =>
  citations.flatMap(({ words, documentId }) => (documentId === undefined ? [words] : []));

const ofEvidence = (evidence: readonly Evidence[] = []): readonly string[] =>
  evidence.flatMap(({ citation }) => citation ?? []);

const more = (citing: MaybeCiting, words: readonly string[]): MaybeCiting =>
  citing && { ...citing, words: [...citing.words, ...words] };

/** What a directive cites in words alone, read from its own stream; the others alike. */
export const citedByDirective: Aggregate<MaybeCiting, DirectiveEvent> = {
  category: 'directive',
  events: directiveEvents,
  initial: undefined,
  evolve: (citing, { type, data }) => {
    if (type === 'DirectiveIssued') return { agencyId: data.issuerId, words: unresolved(data.basis) };
    return type === 'DirectiveRecalled' ? more(citing, unresolved(data.basis)) : citing;
  },
};

export const citedByPlan: Aggregate<MaybeCiting, PlanEvent> = {
  category: 'plan',
  events: planEvents,
  initial: undefined,
  evolve: (citing, { type, data }) => {
    if (type === 'PlanIssued') {
      const basis = data.items.flatMap((item) => item.basis);
      return { agencyId: data.issuerId, words: unresolved(basis) };
    }
    const isReview = type === 'PlanReviewed' || type === 'PlanConcluded';
    return isReview ? more(citing, unresolved([data.document])) : citing;
  },
};

export const citedByDocument: Aggregate<MaybeCiting, DocumentEvent> = {
  category: 'document',
  events: documentEvents,
  initial: undefined,
  evolve: (_, { data: { agencyId, basis } }) => ({ agencyId, words: unresolved(basis) }),
};

export const citedByTask: Aggregate<MaybeCiting, TaskEvent> = {
  category: 'task',
  events: taskEvents,
  initial: undefined,
  evolve: (citing, { type, data }) => {
    if (type === 'TaskDrafted') return { agencyId: data.leadId, words: [] };
    if (type === 'ExtensionRequested') return more(citing, unresolved([data.document]));
    const reports = type === 'CompletionSubmitted' || type === 'ProgressReported';
    return reports ? more(citing, ofEvidence(data.evidence)) : citing;
  },
};

/** What the paper or task with this id cites in words alone; undefined where there is none. */
export const lookUpCiting = async (look: Look, id: string): Promise<MaybeCiting> =>
  (await look(citedByDirective, id)) ??
  (await look(citedByPlan, id)) ??
  (await look(citedByDocument, id)) ??
  (await look(citedByTask, id));
