import type { Decision } from '@dondoc/event-sourcing';
import type { RecordReSupervision } from '../commands/record-re-supervision.js';
import type { SessionEvent } from '../session.events.js';
import { sessionLinkedAlready, sessionLinkedBySystemOnly, sessionUnknown } from '../session.refusals.js';
import { session, type Session } from '../session.state.js';

/** Only the policy comes here, when a session is established that supervises this one's matter again; it holds no post. */
export const recordReSupervision: Decision<
  Session | undefined,
  SessionEvent,
  RecordReSupervision,
  Session | undefined
> = {
  lookUp: ({ laterSessionId }, look) => look(session, laterSessionId),
  decide: ({ laterSessionId }, state, { actor }, later) => {
    if (!state) throw sessionUnknown({});
    if (actor.postIds.length > 0) throw sessionLinkedBySystemOnly({});
    if (later?.resupervises?.sessionId !== state.id) throw sessionUnknown({ sessionId: laterSessionId });
    if (state.laterSessionId !== undefined) throw sessionLinkedAlready({});
    return [{ type: 'SessionReSupervised', data: { laterSessionId } }];
  },
};
