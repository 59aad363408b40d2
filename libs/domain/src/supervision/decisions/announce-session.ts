import type { Decision } from '@dondoc/event-sourcing';
import type { AnnounceSession } from '../commands/announce-session.js';
import { lookUpSupervising, sessionAt, type Supervising } from '../session-guard.js';
import type { SessionEvent } from '../session.events.js';
import type { Session } from '../session.state.js';

export const announceSession: Decision<Session | undefined, SessionEvent, AnnounceSession, Supervising> = {
  lookUp: lookUpSupervising,
  decide: ({ outline, scheduledOn }, state, _, facts) => {
    sessionAt(state, facts, 'Established');
    return [{ type: 'SessionAnnounced', data: { outline, scheduledOn } }];
  },
};
