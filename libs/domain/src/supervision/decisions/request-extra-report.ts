import type { Decision } from '@dondoc/event-sourcing';
import type { RequestExtraReport } from '../commands/request-extra-report.js';
import { lookUpSupervising, openSession } from '../session-guard.js';
import type { SessionEvent } from '../session.events.js';
import { agencyNotSupervised, extraReportRequestedAlready } from '../session.refusals.js';
import type { Session } from '../session.state.js';
import type { Supervising } from '../supervising-side.js';

/** The delegation may ask for more than the report that came in; the answer is due five days after. */
export const requestExtraReport: Decision<
  Session | undefined,
  SessionEvent,
  RequestExtraReport,
  Supervising
> = {
  lookUp: lookUpSupervising,
  decide: ({ agencyId, content }, state, { newId }, facts) => {
    const session = openSession('RequestExtraReport', state, facts);
    if (!session.supervisedAgencyIds.includes(agencyId)) throw agencyNotSupervised({ agencyId });
    if (session.extraReports.some((each) => each.agencyId === agencyId && !each.isReceived))
      throw extraReportRequestedAlready({ agencyId });
    return [{ type: 'ExtraReportRequested', data: { requestId: newId('request'), agencyId, content } }];
  },
};
