import type { CalendarDay } from '@dondoc/event-sourcing';
import { documentUnknown } from '../../document/document.refusals.js';
import { clauseUnknown, directiveUnknown } from '../../directive/directive.refusals.js';
import { planUnknown } from '../../plan/plan.refusals.js';
import { recommendationUnknown } from '../../supervision/recommendation.refusals.js';
import { planItemUnknown, sourceNotIssuedYet, sourceRequired } from '../assignment.refusals.js';
import type { TaskSource } from '../task.events.js';
import type { AssignmentFacts } from './assignment-facts.js';
import type { SourceFacts } from './source-facts.js';

const checkDirective = ({ directiveId, clauseId }: TaskSource, { directive }: SourceFacts): void => {
  if (directiveId !== undefined && !directive) throw directiveUnknown({ directiveId });
  if (clauseId === undefined) return;
  if (!directive?.clauses.some((clause) => clause.clauseId === clauseId))
    throw clauseUnknown({ clauseId, number: directive?.number ?? '?' });
};

const checkPlan = ({ planId, planItemId }: TaskSource, { plan }: SourceFacts): void => {
  if (planId !== undefined && !plan) throw planUnknown({ planId });
  if (planItemId !== undefined && !plan?.items.some(({ itemId }) => itemId === planItemId))
    throw planItemUnknown({ planItemId });
};

const checkRecords = ({ documentId }: TaskSource, { document, recommendations }: SourceFacts): void => {
  if (documentId !== undefined && !document) throw documentUnknown({ documentId });
  const unknown = recommendations.find(({ recommendation }) => !recommendation);
  if (unknown) throw recommendationUnknown({ recommendationId: unknown.id });
};

const names = ({ directiveId, planId, documentId, recommendationIds }: TaskSource): boolean =>
  [directiveId, planId, documentId, ...recommendationIds].some((id) => id !== undefined);

/**
 * A task comes from something that exists and was issued by then; a delegated one comes from its parent.
 * @throws `source-required`, `source-not-issued-yet`, or what is unknown: directive, clause, plan, item, document, recommendation.
 */
export const checkSource = (
  source: TaskSource,
  { source: facts, parent }: Pick<AssignmentFacts, 'source' | 'parent'>,
  on: CalendarDay,
): void => {
  checkDirective(source, facts);
  checkPlan(source, facts);
  checkRecords(source, facts);
  if (!names(source) && !parent?.delegated) throw sourceRequired({});
  for (const issuedOn of [facts.directive?.issuedOn, facts.plan?.issuedOn])
    if (issuedOn !== undefined && issuedOn > on) throw sourceNotIssuedYet({ issuedOn });
};
