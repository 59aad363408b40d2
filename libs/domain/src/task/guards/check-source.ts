import type { CalendarDay } from '@dondoc/event-sourcing';
import { documentUnknown } from '../../document/document.refusals.js';
import type { Paper } from '../../document/paper.js';
import { clauseEnded } from '../../directive/change.refusals.js';
import { directiveStatusFor } from '../../directive/directive-status.js';
import { clauseUnknown, directiveUnknown, sourceClassified } from '../../directive/directive.refusals.js';
import type { Directive } from '../../directive/directive.state.js';
import { inspectionNotConcluded, inspectionUnknown } from '../../inspection/inspection.refusals.js';
import { obligationUnknown } from '../../obligation/obligation.refusals.js';
import { planUnknown } from '../../plan/plan.refusals.js';
import type { Plan } from '../../plan/plan.state.js';
import { recommendationUnknown } from '../../supervision/recommendation.refusals.js';
import {
  planItemUnknown,
  sourceIncomplete,
  sourceNotInForce,
  sourceNotIssuedYet,
  sourceRequired,
} from '../assignment.refusals.js';
import type { TaskSource } from '../task.events.js';
import type { AssignmentFacts } from './assignment-facts.js';
import type { SourceFacts } from './source-facts.js';

const checkDirective = ({ directiveId, clauseId }: TaskSource, { directive }: SourceFacts): void => {
  if (directiveId !== undefined && !directive) throw directiveUnknown({ directiveId });
  if (clauseId === undefined) return;
  const named = directive?.clauses.find((clause) => clause.clauseId === clauseId);
  if (!named) throw clauseUnknown({ clauseId, number: directive?.number ?? '?' });
  if (named.ended) throw clauseEnded({ label: named.label });
};

const checkPlanGoesOn = ({ number, status }: Plan): void => {
  if (status === 'Concluded' || status === 'Replaced') throw sourceNotInForce({ number, status });
};

/** A plan under several directives goes on while one of them does; an item, while one of its clauses binds. */
const checkPlannedGoesOn = ({ planItemId }: TaskSource, { plan, planned }: SourceFacts): void => {
  const [first] = planned;
  if (first?.ending && planned.every(({ ending }) => ending))
    throw sourceNotInForce({ number: first.number, status: first.ending.as });
  const item = plan?.items.find(({ itemId }) => itemId === planItemId);
  const clauses = planned
    .flatMap((each) => each.clauses)
    .filter((clause) => item?.clauseIds.includes(clause.clauseId));
  const [ended] = clauses;
  if (ended && clauses.every((clause) => clause.ended)) throw clauseEnded({ label: ended.label });
};

const checkBinds = (directive: Directive, on: CalendarDay): void => {
  if (directive.confidentiality) throw sourceClassified({});
  const status = directiveStatusFor(directive, on);
  if (status !== 'InForce') throw sourceNotInForce({ number: directive.number, status });
};

/** A directive or a plan is one also where it is named as any other document. */
const checkPaper = (paper: Paper, on: CalendarDay): void => {
  if ('inForceFrom' in paper) checkBinds(paper, on);
  else if ('items' in paper) checkPlanGoesOn(paper);
  else if (paper.confidentiality) throw sourceClassified({});
};

const checkPlan = ({ planId, planItemId }: TaskSource, { plan }: SourceFacts): void => {
  if (planId !== undefined && !plan) throw planUnknown({ planId });
  if (planItemId !== undefined && !plan?.items.some(({ itemId }) => itemId === planItemId))
    throw planItemUnknown({ planItemId });
};

const checkKind = ({ documentId, sourceKind, arrival }: TaskSource): void => {
  if ((sourceKind ?? arrival) !== undefined && documentId === undefined)
    throw sourceIncomplete({ missing: 'documentId' });
  if (sourceKind === 'routingNote' && !arrival) throw sourceIncomplete({ missing: 'arrival' });
};

const checkRecords = (
  { documentId, obligationId }: TaskSource,
  { document, obligation, recommendations }: SourceFacts,
): void => {
  if (obligationId !== undefined && !obligation) throw obligationUnknown({});
  if (documentId !== undefined && !document) throw documentUnknown({ documentId });
  const unknown = recommendations.find(({ recommendation }) => !recommendation);
  if (unknown) throw recommendationUnknown({ recommendationId: unknown.id });
};

const checkInspection = ({ inspectionId }: TaskSource, { inspection }: SourceFacts): void => {
  if (inspectionId === undefined) return;
  if (!inspection) throw inspectionUnknown({ inspectionId });
  if (inspection.status === 'DraftConclusion') throw inspectionNotConcluded({});
};

const names = (source: TaskSource): boolean => {
  const { directiveId, planId, documentId, inspectionId, obligationId, recommendationIds } = source;
  return [directiveId, planId, documentId, inspectionId, obligationId, ...recommendationIds].some(
    (id) => id !== undefined,
  );
};

/**
 * A task comes from something that exists, was issued by then and is in force; a delegated one comes from its parent.
 * @throws `source-required`, `source-incomplete`, `source-not-issued-yet`, `source-not-in-force`, `clause-ended`, `source-classified`, `inspection-not-concluded`, or what is unknown: directive, clause, plan, item, document, recommendation, inspection.
 */
export const checkSource = (
  source: TaskSource,
  { source: facts, parent }: Pick<AssignmentFacts, 'source' | 'parent'>,
  on: CalendarDay,
): void => {
  checkKind(source);
  checkDirective(source, facts);
  checkPlan(source, facts);
  checkRecords(source, facts);
  checkInspection(source, facts);
  if (!names(source) && !parent?.delegated) throw sourceRequired({});
  for (const issuedOn of [facts.directive?.issuedOn, facts.plan?.issuedOn, facts.document?.issuedOn])
    if (issuedOn !== undefined && issuedOn > on) throw sourceNotIssuedYet({ issuedOn });
  if (facts.directive) checkBinds(facts.directive, on);
  if (facts.plan) checkPlanGoesOn(facts.plan);
  checkPlannedGoesOn(source, facts);
  if (facts.document) checkPaper(facts.document, on);
};
