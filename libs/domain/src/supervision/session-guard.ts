import type { Circumstances, Look } from '@dondoc/event-sourcing';
import { sessionNotReady, sessionUnknown, supervisingBodyOnly } from './session.refusals.js';
import type { Session, SessionStatus } from './session.state.js';
import { onSupervisingSide } from './supervising-side.js';

/** Whether the actor supervises; looked up for every act on a session. */
export interface Supervising {
  readonly supervising: boolean;
}

export const lookUpSupervising = async (
  _: unknown,
  look: Look,
  session: Session | undefined,
  circumstances: Circumstances,
): Promise<Supervising> => ({
  supervising: !!session && (await onSupervisingSide(circumstances, look, session.supervisingBodyId)),
});

/** The session, when its supervising body acts at one of these steps. */
export const sessionAt = (
  session: Session | undefined,
  { supervising }: Supervising,
  ...expected: readonly SessionStatus[]
): Session => {
  if (!session) throw sessionUnknown({});
  if (!supervising) throw supervisingBodyOnly({});
  if (!expected.includes(session.status)) throw sessionNotReady({ status: session.status, expected });
  return session;
};
