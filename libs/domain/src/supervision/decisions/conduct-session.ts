import type { Decision } from '@dondoc/event-sourcing';
import { checkAgenciesKnown } from '../../agency/known-agencies.js';
import { present } from '../../record/present.js';
import type { ConductSession } from '../commands/conduct-session.js';
import { lookUpSupervising, openSession } from '../session-guard.js';
import type { SessionEvent } from '../session.events.js';
import type { Session } from '../session.state.js';
import type { Supervising } from '../supervising-side.js';

export const conductSession: Decision<Session | undefined, SessionEvent, ConductSession, Supervising> = {
  lookUp: async (body, look, state, circumstances) => {
    const facts = await lookUpSupervising(body, look, state, circumstances);
    const { attendance } = body;
    // whoever may not act is told so, and nothing else
    if (facts.supervising)
      await checkAgenciesKnown(
        look,
        attendance.map(({ agencyId }) => agencyId),
      );
    return facts;
  },
  decide: ({ attendance, findings, acknowledgedResults, endorsedDirection }, state, _, facts) => {
    openSession('ConductSession', state, facts);
    const data = present({ attendance, findings, acknowledgedResults, endorsedDirection });
    return [{ type: 'SessionConducted', data }];
  },
};
