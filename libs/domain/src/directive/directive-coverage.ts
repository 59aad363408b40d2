import { LEVELS, type Level } from '../agency/agency.events.js';
import type { Plan } from '../plan/plan.state.js';
import type { Clause } from './amended-text.js';

/** A task as far as it covers something. */
export interface CoveringTask {
  readonly leadId: string;
  readonly clauseId?: string | undefined;
  readonly planItemId?: string | undefined;
  /** Something was reported on it: progress or completion. */
  readonly isReported: boolean;
}

/** What coverage is worked out from. */
export interface Reach {
  readonly clauses: readonly Clause[];
  readonly plans: readonly Pick<Plan, 'id' | 'items' | 'notApplicable'>[];
  readonly tasks: readonly CoveringTask[];
  /** The agencies that the directive could reach: those under its issuer. */
  readonly agencies: readonly { readonly id: string; readonly level: Level }[];
}

const clauseCoverage = ({ clauses, plans, tasks }: Reach) =>
  clauses
    .filter(({ ended }) => !ended)
    .map(({ clauseId, label }) => {
      const items = plans
        .flatMap((plan) => plan.items)
        .filter(({ clauseIds }) => clauseIds.includes(clauseId));
      const itemIds = new Set<string | undefined>(items.map(({ itemId }) => itemId));
      const notApplicable = plans.flatMap((plan) =>
        plan.notApplicable
          .filter((each) => each.clauseId === clauseId)
          .map(({ reason }) => ({ planId: plan.id, reason })),
      );
      const own = tasks.filter((task) => task.clauseId === clauseId || itemIds.has(task.planItemId));
      return { clauseId, label, items: items.length, tasks: own.length, notApplicable };
    });

const levelCoverage = ({ agencies, tasks }: Reach) => {
  const leading = new Set(tasks.map(({ leadId }) => leadId));
  const reporting = new Set(tasks.flatMap(({ leadId, isReported }) => (isReported ? [leadId] : [])));
  return LEVELS.map((level) => {
    const ids = agencies.filter((agency) => agency.level === level).map(({ id }) => id);
    const withTask = ids.filter((id) => leading.has(id));
    const withoutReport = withTask.filter((id) => !reporting.has(id));
    return {
      level,
      agencies: ids.length,
      withTask: withTask.length,
      withReport: withTask.length - withoutReport.length,
      withoutTask: ids.filter((id) => !leading.has(id)),
      withoutReport,
    };
  }).filter((each) => each.agencies > 0);
};

/**
 * What a directive does not reach: clauses without a plan item or a task, plan items without a task, agencies of each level
 * without a task or a report. A clause that a plan sets aside for itself is covered where no other plan carries it out.
 */
export const coverageOf = (reach: Reach) => {
  const clauses = clauseCoverage(reach);
  const lacking = clauses.filter(({ notApplicable }) => notApplicable.length === 0);
  const assigned = new Set(reach.tasks.map(({ planItemId }) => planItemId));
  return {
    clauses,
    withoutItem: lacking.filter(({ items }) => items === 0).map(({ clauseId }) => clauseId),
    withoutTask: lacking.filter(({ tasks }) => tasks === 0).map(({ clauseId }) => clauseId),
    itemsWithoutTask: reach.plans.flatMap((plan) =>
      plan.items
        .filter(({ itemId }) => !assigned.has(itemId))
        .map(({ itemId, label }) => ({ planId: plan.id, itemId, label })),
    ),
    levels: levelCoverage(reach),
  };
};
