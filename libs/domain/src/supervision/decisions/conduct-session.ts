import { dayOf, type CalendarDay, type Decision } from '@dondoc/event-sourcing';
import { checkAgenciesKnown } from '../../agency/known-agencies.js';
import { present } from '../../record/present.js';
import type { ConductSession } from '../commands/conduct-session.js';
import { lookUpSupervisingSigned, openSession } from '../session-guard.js';
import type { SessionEvent } from '../session.events.js';
import { agencyNotSupervised, sittingRecordedAlready } from '../session.refusals.js';
import type { Session } from '../session.state.js';
import type { Supervising } from '../supervising-side.js';

/** One sitting a day with an agency; with several agencies or over several days there are several. */
const checkSitting = (
  { supervisedAgencyIds, sittings }: Session,
  day: CalendarDay,
  agencyIds: readonly string[] = supervisedAgencyIds,
): void => {
  const outside = agencyIds.find((id) => !supervisedAgencyIds.includes(id));
  if (outside !== undefined) throw agencyNotSupervised({ agencyId: outside });
  const held = sittings.some(
    (each) => each.on === day && each.agencyIds.some((id) => agencyIds.includes(id)),
  );
  if (held) throw sittingRecordedAlready({ day });
};

export const conductSession: Decision<Session | undefined, SessionEvent, ConductSession, Supervising> = {
  lookUp: async (body, look, state, circumstances) => {
    const facts = await lookUpSupervisingSigned(body, look, state, circumstances);
    const { attendance } = body;
    // whoever may not act is told so, and nothing else
    if (facts.supervising)
      await checkAgenciesKnown(
        look,
        attendance.map(({ agencyId }) => agencyId),
      );
    return facts;
  },
  decide: (body, state, { occurredAt }, facts) => {
    const { occurredAt: _, signing: _signing, ...sheet } = body;
    checkSitting(openSession('ConductSession', state, facts), dayOf(occurredAt), body.agencyIds);
    return [{ type: 'SessionConducted', data: present(sheet) }];
  },
};
