import type { Circumstances, Look } from '@dondoc/event-sourcing';
import { actsOnSideOf } from '../agency/lies-under.js';
import { checkSigning } from '../agency/signing.js';
import type { SessionAct } from './labels.js';
import { refusalInSession } from './session.acts.js';
import { sessionEstablishedAlready, sessionProgrammedAlready, sessionUnknown } from './session.refusals.js';
import type { Session } from './session.state.js';
import type { Supervising } from './supervising-side.js';

/** Whether the actor supervises; looked up for every act on a session. */
export const lookUpSupervising = async (
  _: unknown,
  look: Look,
  session: Session | undefined,
  circumstances: Pick<Circumstances, 'actor' | 'occurredAt'>,
): Promise<Supervising> => ({
  supervising: !!session && (await actsOnSideOf(circumstances, look, session.supervisingBodyId)),
});

/** Whether the actor supervises; who signs, signs for the supervising body. */
export const lookUpSupervisingSigned = async (
  body: unknown,
  look: Look,
  session: Session | undefined,
  circumstances: Circumstances,
): Promise<Supervising> => {
  const facts = await lookUpSupervising(body, look, session, circumstances);
  // whoever may not act is told so, and nothing else
  if (facts.supervising) await checkSigning(circumstances, look, session?.supervisingBodyId);
  return facts;
};

/** @throws Rejected `session-programmed-already`, `session-established-already` */
export const checkNotBegun = (session: Session | undefined): void => {
  if (!session) return;
  throw session.status === 'Programmed' ? sessionProgrammedAlready({}) : sessionEstablishedAlready({});
};

/**
 * The session, when this may be done in it now.
 * @throws Rejected `session-unknown`, `supervising-body-only`, `session-not-ready`
 */
export const openSession = (act: SessionAct, session: Session | undefined, party: Supervising): Session => {
  if (!session) throw sessionUnknown({});
  const refused = refusalInSession(act, session, party);
  if (refused) throw refused;
  return session;
};
