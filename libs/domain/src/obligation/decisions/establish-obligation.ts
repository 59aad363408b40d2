import type { Decision } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import { present } from '../../record/present.js';
import { OPEN_TO_ALL } from '../../record/record.js';
import { checkNotInFuture } from '../../task/guards/time-of-act.js';
import type { EstablishObligation } from '../commands/establish-obligation.js';
import type { ObligationEvent } from '../obligation.events.js';
import { endsTooEarly, obligationExists, obligationIssuerOnly } from '../obligation.refusals.js';
import type { Obligation } from '../obligation.state.js';
import { checkReports, lookUpReports, type ReportToCome } from '../reports-to-come.js';

const asEvent = (body: EstablishObligation) => {
  const { occurredAt: _, signing: _signing, visibility = OPEN_TO_ALL, ...fields } = body;
  return { ...fields, visibility };
};

/** Everything is checked that the assignments of each period will check; the list is looked at again in every period. */
export const establishObligation = (
  calendar: WorkingCalendar,
): Decision<Obligation | undefined, ObligationEvent, EstablishObligation, readonly ReportToCome[]> => ({
  lookUp: (body, look, _, circumstances) => {
    const {
      reporterIds,
      recurrence,
      startsOn: _starts,
      endsOn: _ends,
      reference: _ref,
      ...asked
    } = asEvent(body);
    return lookUpReports({ asked: present(asked), reporterIds, recurrence }, look, circumstances);
  },
  decide: (body, state, circumstances, reports) => {
    if (circumstances.actor.agencyId !== body.issuerId) throw obligationIssuerOnly({});
    if (state) throw obligationExists({});
    checkNotInFuture(circumstances);
    checkReports(reports, circumstances, calendar);
    const { startsOn, endsOn } = body;
    if (endsOn !== undefined && endsOn < startsOn) throw endsTooEarly({ from: startsOn });
    return [{ type: 'ObligationEstablished', data: present(asEvent(body)) }];
  },
});
