import type { Rejected } from '@dondoc/event-sourcing';
import { offersOf, type OfferOf } from '../command/offer.js';
import { sessionActLabels, type SessionAct } from './labels.js';
import type { Supervising } from './supervising-side.js';
import {
  conclusionDraftedAlready,
  noExtraReportAwaited,
  noQuestionOpen,
  sessionNotReady,
  supervisingBodyOnly,
} from './session.refusals.js';
import type { Session, SessionStatus } from './session.state.js';

const BEFORE_CONCLUSION = ['Conducted', 'Drafted', 'ProvisionallyConcluded'] as const;
const CONCLUDED = ['FormallyConcluded', 'Published', 'FollowUp'] as const;

/** Where in its life what may be done: domain.md 3.4 as a table. Recommendations come out of the session, orally, in its conclusion or later. */
export const sessionOpenFrom: Readonly<Record<SessionAct, readonly SessionStatus[]>> = {
  EstablishProgrammedSession: ['Programmed'],
  AnnounceSession: ['Established'],
  // of several agencies one may report after the delegation sat with another, drafted or concluded orally there
  ReceiveReport: ['Announced', 'ReportReceived', ...BEFORE_CONCLUSION],
  RequestExtraReport: ['ReportReceived', ...BEFORE_CONCLUSION],
  ReceiveExtraReport: ['ReportReceived', ...BEFORE_CONCLUSION],
  ConductSession: ['ReportReceived', ...BEFORE_CONCLUSION],
  ConcludeProvisionally: ['Conducted', 'Drafted'],
  SubmitMemberNote: BEFORE_CONCLUSION,
  DraftSupervisionConclusion: BEFORE_CONCLUSION,
  IssueRecommendation: [...BEFORE_CONCLUSION, ...CONCLUDED],
  // a session may come to its formal conclusion without an oral one, or without a draft of its own, before
  ConcludeFormally: BEFORE_CONCLUSION,
  PublishSupervisionConclusion: ['FormallyConcluded'],
  BeginFollowUp: ['FormallyConcluded', 'Published'],
  PutQuestion: CONCLUDED,
  AnswerQuestion: CONCLUDED,
  CloseSession: ['FollowUp'],
};

/** What the session's own stream forbids beside where it stands. */
const unless: Partial<Readonly<Record<SessionAct, (session: Session) => Rejected | undefined>>> = {
  ReceiveExtraReport: ({ extraReports }) =>
    extraReports.every(({ isReceived }) => isReceived) ? noExtraReportAwaited({}) : undefined,
  DraftSupervisionConclusion: ({ isDrafted }) => (isDrafted ? conclusionDraftedAlready({}) : undefined),
  AnswerQuestion: ({ questions }) =>
    questions.every(({ isAnswered }) => isAnswered) ? noQuestionOpen({}) : undefined,
};

/** Why an act in a session is not open now: authority, then where it stands. Undefined when it is open. */
export const refusalInSession = (
  act: SessionAct,
  session: Session,
  { supervising }: Supervising,
): Rejected | undefined => {
  if (!supervising) return supervisingBodyOnly({});
  const { status } = session;
  const expected = sessionOpenFrom[act];
  if (!expected.includes(status)) return sessionNotReady({ status, expected });
  return unless[act]?.(session);
};

/** Every command in a session, and whether it is open now. The role table may close more. */
export const sessionOffers = (state: Session, party: Supervising): readonly OfferOf<SessionAct>[] =>
  offersOf(sessionActLabels, (act) => refusalInSession(act, state, party));

/** Where a session may be supervised again: it is concluded and not closed. */
export const RESUPERVISABLE: readonly SessionStatus[] = CONCLUDED;
