import type { Rejected } from '@dondoc/event-sourcing';
import { offersOf, type OfferOf } from '../command/offer.js';
import { sessionActLabels, type SessionAct } from './labels.js';
import type { Supervising } from './supervising-side.js';
import { sessionNotReady, supervisingBodyOnly } from './session.refusals.js';
import type { Session, SessionStatus } from './session.state.js';

/** Where in its life what may be done: domain.md 3.4 as a table. Recommendations come out of the session, orally or in its conclusion. */
const openFrom: Readonly<Record<SessionAct, readonly SessionStatus[]>> = {
  AnnounceSession: ['Established'],
  ReceiveReport: ['Announced', 'ReportReceived'],
  ConductSession: ['ReportReceived'],
  ConcludeProvisionally: ['Conducted'],
  IssueRecommendation: ['Conducted', 'ProvisionallyConcluded', 'FormallyConcluded'],
  // a session may come to its formal conclusion without an oral one before
  ConcludeFormally: ['Conducted', 'ProvisionallyConcluded'],
};

/** Why an act in a session is not open now: authority, then where it stands. Undefined when it is open. */
export const refusalInSession = (
  act: SessionAct,
  { status }: Session,
  { supervising }: Supervising,
): Rejected | undefined => {
  if (!supervising) return supervisingBodyOnly({});
  const expected = openFrom[act];
  return expected.includes(status) ? undefined : sessionNotReady({ status, expected });
};

/** Every command in a session, and whether it is open now. The role table may close more. */
export const sessionOffers = (state: Session, party: Supervising): readonly OfferOf<SessionAct>[] =>
  offersOf(sessionActLabels, (act) => refusalInSession(act, state, party));
