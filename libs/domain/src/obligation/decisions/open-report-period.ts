import { dayOf, type Decision } from '@dondoc/event-sourcing';
import { isActive } from '../../agency/agency-on-day.js';
import { agency, type Agency } from '../../agency/agency.state.js';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import { present } from '../../record/present.js';
import type { OpenReportPeriod } from '../commands/open-report-period.js';
import { duePeriods } from '../due-periods.js';
import type { ObligationEvent } from '../obligation.events.js';
import { obligationUnknown, periodNotDue, periodOpenedAlready } from '../obligation.refusals.js';
import type { Obligation } from '../obligation.state.js';

type Reporters = readonly { readonly agencyId: string; readonly agency: Agency | undefined }[];

const WHY_LATE = 'Kỳ báo cáo được mở sau thời hạn gửi báo cáo.';

/**
 * One instance for each period and reporter. Who does not exist any more on the day is left out and named, so that nobody
 * waits for its report and everybody sees that it is missing.
 */
export const openReportPeriod = (
  calendar: WorkingCalendar,
): Decision<Obligation | undefined, ObligationEvent, OpenReportPeriod, Reporters> => ({
  lookUp: (_, look, state) =>
    Promise.all(
      (state?.reporterIds ?? []).map(async (agencyId) => ({
        agencyId,
        agency: await look(agency, agencyId),
      })),
    ),
  decide: ({ cutOffOn }, state, { now, newId }, reporters) => {
    if (!state) throw obligationUnknown({});
    if (state.periods.some((period) => period.cutOffOn === cutOffOn)) throw periodOpenedAlready({ cutOffOn });
    const period = duePeriods(state, calendar, now).find((each) => each.cutOffOn === cutOffOn);
    if (!period) throw periodNotDue({ cutOffOn });
    const { from, to, dueOn, name } = period;
    const there = reporters.filter((each) => isActive(each.agency, dayOf(now)));
    const items = there.map(({ agencyId }, place) => ({
      taskId: newId(`report-${agencyId}`),
      leadId: agencyId,
      ...(state.reference !== undefined && { reference: `${state.reference}.${cutOffOn}.${place + 1}` }),
    }));
    const leftOut = reporters.filter((each) => !there.includes(each)).map(({ agencyId }) => agencyId);
    const asked = { ...state.asked, content: `${state.asked.content} (${name.vi})` };
    const lateReason = dueOn < dayOf(now) ? WHY_LATE : undefined;
    const days = { from, to, cutOffOn, dueOn, calendarVersion: calendar.version };
    return [{ type: 'ReportPeriodOpened', data: present({ ...asked, ...days, lateReason, items, leftOut }) }];
  },
});
