import type { Decision } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import type { ChangeReporters } from '../commands/change-reporters.js';
import { openObligation } from '../open-obligation.js';
import type { ObligationEvent } from '../obligation.events.js';
import { reportersUnchanged } from '../obligation.refusals.js';
import type { Obligation } from '../obligation.state.js';
import { checkReports, lookUpReports, type ReportToCome } from '../reports-to-come.js';

const inOrder = (ids: readonly string[]): string => ids.toSorted().join();

/** Periods that are open keep the agencies that they were opened for. */
export const changeReporters = (
  calendar: WorkingCalendar,
): Decision<Obligation | undefined, ObligationEvent, ChangeReporters, readonly ReportToCome[]> => ({
  lookUp: async ({ reporterIds }, look, state, circumstances) =>
    state ? lookUpReports({ ...state, reporterIds }, look, circumstances) : [],
  decide: ({ reporterIds, reason }, state, circumstances, reports) => {
    const obligation = openObligation('ChangeReporters', state, circumstances);
    if (inOrder(reporterIds) === inOrder(obligation.reporterIds)) throw reportersUnchanged({});
    checkReports(reports, circumstances, calendar);
    return [{ type: 'ReportersChanged', data: { reporterIds, reason } }];
  },
});
