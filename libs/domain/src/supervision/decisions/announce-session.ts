import { dayOf, type Decision } from '@dondoc/event-sourcing';
import type { AnnounceSession } from '../commands/announce-session.js';
import { lookUpSupervisingSigned, openSession } from '../session-guard.js';
import type { SessionEvent } from '../session.events.js';
import { scheduledBeforeAnnouncement } from '../session.refusals.js';
import type { Session } from '../session.state.js';
import type { Supervising } from '../supervising-side.js';

export const announceSession: Decision<Session | undefined, SessionEvent, AnnounceSession, Supervising> = {
  lookUp: lookUpSupervisingSigned,
  decide: ({ outline, scheduledOn }, state, { occurredAt }, facts) => {
    openSession('AnnounceSession', state, facts);
    const announcedOn = dayOf(occurredAt);
    if (scheduledOn < announcedOn) throw scheduledBeforeAnnouncement({ scheduledOn, announcedOn });
    return [{ type: 'SessionAnnounced', data: { outline, scheduledOn } }];
  },
};
