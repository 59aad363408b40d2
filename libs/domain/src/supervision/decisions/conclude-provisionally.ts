import type { Decision } from '@dondoc/event-sourcing';
import type { ConcludeProvisionally } from '../commands/conclude-provisionally.js';
import { lookUpSupervisingSigned, openSession } from '../session-guard.js';
import type { SessionEvent } from '../session.events.js';
import type { Session } from '../session.state.js';
import type { Supervising } from '../supervising-side.js';

export const concludeProvisionally: Decision<
  Session | undefined,
  SessionEvent,
  ConcludeProvisionally,
  Supervising
> = {
  lookUp: lookUpSupervisingSigned,
  decide: ({ content }, state, _, facts) => {
    openSession('ConcludeProvisionally', state, facts);
    return [{ type: 'ProvisionalConclusionGiven', data: { content } }];
  },
};
