import type { Decision } from '@dondoc/event-sourcing';
import { present } from '../../record/present.js';
import type { CloseSession } from '../commands/close-session.js';
import { recommendation } from '../recommendation.state.js';
import { lookUpSupervisingSigned, openSession } from '../session-guard.js';
import type { SessionEvent } from '../session.events.js';
import { recommendationsUnsettled } from '../session.refusals.js';
import type { Session } from '../session.state.js';
import type { Supervising } from '../supervising-side.js';

interface Facts extends Supervising {
  /** Recommendations of the session that its body has neither closed nor withdrawn. */
  readonly open: readonly string[];
}

const SETTLED: readonly (string | undefined)[] = ['Closed', 'Withdrawn'];

/** Closed by the supervising side alone, once everything that it asked for is settled, or with the reason why not. */
export const closeSession: Decision<Session | undefined, SessionEvent, CloseSession, Facts> = {
  lookUp: async (body, look, state, circumstances) => {
    const facts = await lookUpSupervisingSigned(body, look, state, circumstances);
    const open: string[] = [];
    if (!facts.supervising) return { ...facts, open };
    for (const id of state?.recommendationIds ?? [])
      if (!SETTLED.includes((await look(recommendation, id))?.status)) open.push(id);
    return { ...facts, open };
  },
  decide: ({ reason }, state, _, facts) => {
    openSession('CloseSession', state, facts);
    const recommendationIds = [...facts.open];
    if (recommendationIds.length === 0) return [{ type: 'SessionClosed', data: present({ reason }) }];
    if (reason === undefined) throw recommendationsUnsettled({ recommendationIds });
    return [{ type: 'SessionClosed', data: { unsettled: { recommendationIds, reason } } }];
  },
};
