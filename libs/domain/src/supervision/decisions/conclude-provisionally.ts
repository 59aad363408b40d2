import type { Decision } from '@dondoc/event-sourcing';
import type { ConcludeProvisionally } from '../commands/conclude-provisionally.js';
import { lookUpSupervising, sessionAt, type Supervising } from '../session-guard.js';
import type { SessionEvent } from '../session.events.js';
import type { Session } from '../session.state.js';

export const concludeProvisionally: Decision<
  Session | undefined,
  SessionEvent,
  ConcludeProvisionally,
  Supervising
> = {
  lookUp: lookUpSupervising,
  decide: ({ content }, state, _, facts) => {
    sessionAt(state, facts, 'Conducted');
    return [{ type: 'ProvisionalConclusionGiven', data: { content } }];
  },
};
