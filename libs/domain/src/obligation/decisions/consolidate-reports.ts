import type { Decision, Look } from '@dondoc/event-sourcing';
import { readEvidence } from '../../document/evidence.js';
import { present } from '../../record/present.js';
import { task } from '../../task/task.state.js';
import { isOpen } from '../../timeliness/lifecycle.js';
import type { ConsolidateReports } from '../commands/consolidate-reports.js';
import { openObligation } from '../open-obligation.js';
import type { ObligationEvent } from '../obligation.events.js';
import {
  consolidatedAlready,
  consolidationNeedsPaper,
  periodNotOpen,
  reportsMissing,
} from '../obligation.refusals.js';
import type { Obligation } from '../obligation.state.js';

/** The tasks of a period that nobody has accepted or taken back; one that was not assigned yet is among them. */
const missingReports = async (
  { cutOffOn }: ConsolidateReports,
  look: Look,
  state: Obligation | undefined,
): Promise<string[]> => {
  const items = state?.periods.find((period) => period.cutOffOn === cutOffOn)?.items ?? [];
  const states = await Promise.all(items.map(({ taskId }) => look(task, taskId)));
  return items
    .filter((_, place) => {
      const found = states[place];
      return !found || isOpen(found.lifecycle);
    })
    .map(({ taskId }) => taskId);
};

export const consolidateReports: Decision<
  Obligation | undefined,
  ObligationEvent,
  ConsolidateReports,
  string[]
> = {
  lookUp: missingReports,
  decide: ({ cutOffOn, result, evidence: given, missingReason: reason }, state, circumstances, taskIds) => {
    const { periods } = openObligation('ConsolidateReports', state, circumstances);
    const period = periods.find((each) => each.cutOffOn === cutOffOn);
    if (!period) throw periodNotOpen({ cutOffOn });
    if (period.isConsolidated) throw consolidatedAlready({ cutOffOn });
    const evidence = readEvidence(given);
    if (evidence.length === 0) throw consolidationNeedsPaper({});
    if (taskIds.length > 0 && reason === undefined) throw reportsMissing({ taskIds });
    const missing = taskIds.length > 0 && reason !== undefined ? { taskIds, reason } : undefined;
    return [{ type: 'ReportsConsolidated', data: present({ cutOffOn, result, evidence, missing }) }];
  },
};
