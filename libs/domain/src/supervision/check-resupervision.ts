import type { Look } from '@dondoc/event-sourcing';
import { checkNotSatisfied } from './check-not-satisfied.js';
import { recommendationOfAnotherSession } from './recommendation.refusals.js';
import { RESUPERVISABLE } from './session.acts.js';
import { sessionNotReady, sessionOfAnotherBody, sessionUnknown } from './session.refusals.js';
import { session } from './session.state.js';

interface Again {
  readonly supervisingBodyId: string;
  readonly resupervises?:
    { readonly sessionId: string; readonly recommendationIds: readonly string[] } | undefined;
}

/**
 * A body supervises again what it concluded itself and has not closed, and takes up what was not satisfied in it.
 * @throws Rejected `session-unknown`, `session-of-another-body`, `session-not-ready`, `recommendation-unknown`,
 *   `follow-up-needs-not-satisfied`, `recommendation-of-another-session`
 */
export const checkResupervision = async (
  { supervisingBodyId, resupervises }: Again,
  look: Look,
): Promise<void> => {
  if (!resupervises) return;
  const { sessionId, recommendationIds } = resupervises;
  const earlier = await look(session, sessionId);
  if (!earlier) throw sessionUnknown({ sessionId });
  if (earlier.supervisingBodyId !== supervisingBodyId) throw sessionOfAnotherBody({});
  if (!RESUPERVISABLE.includes(earlier.status))
    throw sessionNotReady({ status: earlier.status, expected: RESUPERVISABLE });
  for (const id of recommendationIds) {
    const { reference, sessionId: ofSession } = await checkNotSatisfied(look, id, supervisingBodyId);
    if (ofSession !== sessionId) throw recommendationOfAnotherSession({ reference });
  }
};
