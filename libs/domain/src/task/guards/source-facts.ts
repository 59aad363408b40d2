import type { Look } from '@dondoc/event-sourcing';
import { directive, type Directive } from '../../directive/directive.state.js';
import { lookUpPaper, type Paper } from '../../document/paper.js';
import { inspection, type Inspection } from '../../inspection/inspection.state.js';
import { obligation, type Obligation } from '../../obligation/obligation.state.js';
import { plan, type Plan } from '../../plan/plan.state.js';
import { recommendation, type Recommendation } from '../../supervision/recommendation.state.js';
import type { TaskSource } from '../task.events.js';

/** What the streams named as a task's source say; undefined where a stream is empty or was not named. */
export interface SourceFacts {
  readonly directive: Directive | undefined;
  readonly plan: Plan | undefined;
  /** The directives that the plan carries out. */
  readonly planned: readonly Directive[];
  readonly document: Paper | undefined;
  readonly inspection: Inspection | undefined;
  readonly obligation: Obligation | undefined;
  readonly recommendations: readonly {
    readonly id: string;
    readonly recommendation: Recommendation | undefined;
  }[];
}

const lookUpPlan = async (planId: string | undefined, look: Look) => {
  const found = planId === undefined ? undefined : await look(plan, planId);
  const directives = await Promise.all((found?.directiveIds ?? []).map((id) => look(directive, id)));
  return { plan: found, planned: directives.filter((each) => each !== undefined) };
};

export const lookUpSource = async (source: TaskSource, look: Look): Promise<SourceFacts> => ({
  directive: source.directiveId === undefined ? undefined : await look(directive, source.directiveId),
  ...(await lookUpPlan(source.planId, look)),
  document: source.documentId === undefined ? undefined : await lookUpPaper(look, source.documentId),
  inspection: source.inspectionId === undefined ? undefined : await look(inspection, source.inspectionId),
  obligation: source.obligationId === undefined ? undefined : await look(obligation, source.obligationId),
  recommendations: await Promise.all(
    source.recommendationIds.map(async (id) => ({ id, recommendation: await look(recommendation, id) })),
  ),
});
