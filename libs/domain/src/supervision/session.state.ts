import { idOf, type Aggregate, type Recorded } from '@dondoc/event-sourcing';
import { sessionEvents, type SessionEvent } from './session.events.js';

/** Where a session stands, in the order of its life. */
export const SESSION_STATES = [
  'Established',
  'Announced',
  'ReportReceived',
  'Conducted',
  'ProvisionallyConcluded',
  'FormallyConcluded',
] as const;
export type SessionStatus = (typeof SESSION_STATES)[number];

/** A supervision session (cuộc giám sát) of one supervising body. */
export interface Session {
  readonly id: string;
  readonly status: SessionStatus;
  readonly supervisingBodyId: string;
  readonly supervisedAgencyIds: readonly string[];
  /** The agencies whose reports came in. */
  readonly reportedIds: readonly string[];
}

const evolve = (session: Session | undefined, event: Recorded<SessionEvent>): Session | undefined => {
  if (event.type === 'SessionEstablished') {
    const { supervisingBodyId, supervisedAgencyIds } = event.data;
    const id = idOf(event.stream);
    return { id, status: 'Established', supervisingBodyId, supervisedAgencyIds, reportedIds: [] };
  }
  if (!session) return session;
  switch (event.type) {
    case 'SessionAnnounced':
      return { ...session, status: 'Announced' };
    case 'SupervisionReportReceived': {
      const reportedIds = [...session.reportedIds, event.data.agencyId];
      return { ...session, status: 'ReportReceived', reportedIds };
    }
    case 'SessionConducted':
      return { ...session, status: 'Conducted' };
    case 'ProvisionalConclusionGiven':
      return { ...session, status: 'ProvisionallyConcluded' };
    case 'FormalConclusionIssued':
      return { ...session, status: 'FormallyConcluded' };
    default:
      return event satisfies never;
  }
};

/** A supervision session; undefined until it is established. */
export const session: Aggregate<Session | undefined, SessionEvent> = {
  category: 'session',
  events: sessionEvents,
  initial: undefined,
  evolve,
};
