import { dayOf, idOf, type Aggregate, type CalendarDay, type Recorded } from '@dondoc/event-sourcing';
import { sessionEvents, type SessionEvent } from './session.events.js';

/**
 * Where a session stands, in the order of its life. The oral conclusion may come before the draft or after it, and neither need
 * come; what comes late takes the session back to no earlier state.
 */
export const SESSION_STATES = [
  'Programmed',
  'Established',
  'Announced',
  'ReportReceived',
  'Conducted',
  'Drafted',
  'ProvisionallyConcluded',
  'FormallyConcluded',
  'Published',
  'FollowUp',
  'Closed',
  'ReSupervised',
] as const;
export type SessionStatus = (typeof SESSION_STATES)[number];

/** Of two states the one that lies further on in the life of a session. */
export const furtherState = (one: SessionStatus, other: SessionStatus): SessionStatus =>
  SESSION_STATES.indexOf(other) > SESSION_STATES.indexOf(one) ? other : one;

type DataOf<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>['data'];

/** A supervision session (cuộc giám sát) of one supervising body. */
export interface Session {
  readonly id: string;
  readonly status: SessionStatus;
  readonly supervisingBodyId: string;
  readonly supervisedAgencyIds: readonly string[];
  /** As it stands in the annual programme; absent for one outside it. */
  readonly programme?: DataOf<'SessionProgrammed'>;
  readonly resupervises?: DataOf<'SessionEstablished'>['resupervises'];
  readonly memberNames: readonly string[];
  /** The agencies whose reports came in. */
  readonly reportedIds: readonly string[];
  readonly extraReports: readonly {
    readonly requestId: string;
    readonly agencyId: string;
    readonly isReceived: boolean;
  }[];
  readonly sittings: readonly { readonly on: CalendarDay; readonly agencyIds: readonly string[] }[];
  /** The members whose notes came in. */
  readonly notedNames: readonly string[];
  readonly isDrafted: boolean;
  readonly recommendationIds: readonly string[];
  readonly questions: readonly {
    readonly questionId: string;
    readonly agencyId: string;
    readonly content: string;
    readonly isAnswered: boolean;
  }[];
  /** The session that supervises the matter again. */
  readonly laterSessionId?: string;
}

const begun = (
  id: string,
  {
    supervisingBodyId,
    supervisedAgencyIds,
    resupervises,
  }: DataOf<'SessionProgrammed' | 'SessionEstablished'>,
): Session => ({
  id,
  status: 'Programmed',
  supervisingBodyId,
  supervisedAgencyIds,
  ...(resupervises && { resupervises }),
  memberNames: [],
  reportedIds: [],
  extraReports: [],
  sittings: [],
  notedNames: [],
  isDrafted: false,
  recommendationIds: [],
  questions: [],
});

const established = (
  before: Session | undefined,
  { stream, data }: { readonly stream: string; readonly data: DataOf<'SessionEstablished'> },
): Session => ({
  ...begun(idOf(stream), data),
  status: 'Established',
  ...(before?.programme && { programme: before.programme }),
  memberNames: data.members.map(({ name }) => name),
});

const STATE_OF = {
  SessionAnnounced: 'Announced',
  SupervisionReportReceived: 'ReportReceived',
  SessionConducted: 'Conducted',
  SupervisionConclusionDrafted: 'Drafted',
  ProvisionalConclusionGiven: 'ProvisionallyConcluded',
  FormalConclusionIssued: 'FormallyConcluded',
  SupervisionConclusionPublished: 'Published',
  SessionFollowUpBegun: 'FollowUp',
  SessionClosed: 'Closed',
} as const satisfies Partial<Record<SessionEvent['type'], SessionStatus>>;

/** The state that an event takes a session to; undefined for what only adds to it. */
export const stateReachedBy = (type: SessionEvent['type']): SessionStatus | undefined =>
  Object.hasOwn(STATE_OF, type) ? STATE_OF[type as keyof typeof STATE_OF] : undefined;

const added = (session: Session, event: Recorded<SessionEvent>): Session => {
  switch (event.type) {
    case 'SupervisionReportReceived':
      return { ...session, reportedIds: [...session.reportedIds, event.data.agencyId] };
    case 'ExtraReportRequested': {
      const { requestId, agencyId } = event.data;
      const extraReports = [...session.extraReports, { requestId, agencyId, isReceived: false }];
      return { ...session, extraReports };
    }
    case 'ExtraReportReceived': {
      const { requestId } = event.data;
      const extraReports = session.extraReports.map((each) =>
        each.requestId === requestId ? { ...each, isReceived: true } : each,
      );
      return { ...session, extraReports };
    }
    case 'SessionConducted': {
      const { agencyIds = session.supervisedAgencyIds } = event.data;
      return { ...session, sittings: [...session.sittings, { on: dayOf(event.meta.occurredAt), agencyIds }] };
    }
    case 'MemberNoteSubmitted':
      return { ...session, notedNames: [...session.notedNames, event.data.member.name] };
    case 'SupervisionConclusionDrafted':
      return { ...session, isDrafted: true };
    case 'SessionRecommendationRecorded':
      return { ...session, recommendationIds: [...session.recommendationIds, event.data.recommendationId] };
    case 'QuestionPut': {
      const { questionId, agencyId, content } = event.data;
      const questions = [...session.questions, { questionId, agencyId, content, isAnswered: false }];
      return { ...session, questions };
    }
    case 'QuestionAnswered': {
      const { questionId } = event.data;
      const questions = session.questions.map((each) =>
        each.questionId === questionId ? { ...each, isAnswered: true } : each,
      );
      return { ...session, questions };
    }
    case 'SessionReSupervised': {
      // one that was closed at the same moment stays closed, and yet names the session that came after it
      const status = session.status === 'Closed' ? 'Closed' : 'ReSupervised';
      return { ...session, status, laterSessionId: event.data.laterSessionId };
    }
    case 'SessionProgrammed':
    case 'SessionEstablished':
    case 'SessionAnnounced':
    case 'ProvisionalConclusionGiven':
    case 'FormalConclusionIssued':
    case 'SupervisionConclusionPublished':
    case 'SessionFollowUpBegun':
    case 'SessionClosed':
      return session;
    default:
      return event satisfies never;
  }
};

const evolve = (session: Session | undefined, event: Recorded<SessionEvent>): Session | undefined => {
  if (event.type === 'SessionProgrammed')
    return { ...begun(idOf(event.stream), event.data), programme: event.data };
  if (event.type === 'SessionEstablished') return established(session, event);
  if (!session) return session;
  const reached = stateReachedBy(event.type);
  const after = added(session, event);
  return reached ? { ...after, status: furtherState(after.status, reached) } : after;
};

/** A supervision session; undefined until it is programmed or established. */
export const session: Aggregate<Session | undefined, SessionEvent> = {
  category: 'session',
  events: sessionEvents,
  initial: undefined,
  evolve,
  crossReferences: ['SessionRecommendationRecorded' satisfies SessionEvent['type']],
};
