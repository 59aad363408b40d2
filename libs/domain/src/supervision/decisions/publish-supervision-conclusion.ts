import type { Decision } from '@dondoc/event-sourcing';
import type { PublishSupervisionConclusion } from '../commands/publish-supervision-conclusion.js';
import { lookUpSupervising, openSession } from '../session-guard.js';
import type { SessionEvent } from '../session.events.js';
import type { Session } from '../session.state.js';
import type { Supervising } from '../supervising-side.js';

/** Conclusions are published, as is what becomes of them: Law 87/2015/QH13. */
export const publishSupervisionConclusion: Decision<
  Session | undefined,
  SessionEvent,
  PublishSupervisionConclusion,
  Supervising
> = {
  lookUp: lookUpSupervising,
  decide: ({ place }, state, _, facts) => {
    openSession('PublishSupervisionConclusion', state, facts);
    return [{ type: 'SupervisionConclusionPublished', data: { place } }];
  },
};
