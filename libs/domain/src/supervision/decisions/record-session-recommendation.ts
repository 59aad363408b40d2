import type { Decision } from '@dondoc/event-sourcing';
import type { RecordSessionRecommendation } from '../commands/record-session-recommendation.js';
import { recommendationOfAnotherSession, recommendationUnknown } from '../recommendation.refusals.js';
import { recommendation, type Recommendation } from '../recommendation.state.js';
import type { SessionEvent } from '../session.events.js';
import { sessionLinkedAlready, sessionLinkedBySystemOnly, sessionUnknown } from '../session.refusals.js';
import type { Session } from '../session.state.js';

/** Only the policy comes here, for every recommendation issued out of the session, whatever the session's state; it holds no post. */
export const recordSessionRecommendation: Decision<
  Session | undefined,
  SessionEvent,
  RecordSessionRecommendation,
  Recommendation | undefined
> = {
  lookUp: ({ recommendationId }, look) => look(recommendation, recommendationId),
  decide: ({ recommendationId }, state, { actor }, found) => {
    if (!state) throw sessionUnknown({});
    if (actor.postIds.length > 0) throw sessionLinkedBySystemOnly({});
    if (state.recommendationIds.includes(recommendationId)) throw sessionLinkedAlready({});
    if (!found) throw recommendationUnknown({ recommendationId });
    if (found.sessionId !== state.id) throw recommendationOfAnotherSession({ reference: found.reference });
    return [{ type: 'SessionRecommendationRecorded', data: { recommendationId } }];
  },
};
