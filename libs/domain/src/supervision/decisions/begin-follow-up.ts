import type { Decision } from '@dondoc/event-sourcing';
import { present } from '../../record/present.js';
import type { BeginFollowUp } from '../commands/begin-follow-up.js';
import { lookUpSupervising, openSession } from '../session-guard.js';
import type { SessionEvent } from '../session.events.js';
import { publicationOrReason } from '../session.refusals.js';
import type { Session } from '../session.state.js';
import type { Supervising } from '../supervising-side.js';

/** A published conclusion is followed up at once, by the policy; one that is not published, with the reason why. */
export const beginFollowUp: Decision<Session | undefined, SessionEvent, BeginFollowUp, Supervising> = {
  lookUp: lookUpSupervising,
  decide: ({ unpublishedReason }, state, _, facts) => {
    const { status, recommendationIds } = openSession('BeginFollowUp', state, facts);
    if ((status === 'Published') === (unpublishedReason !== undefined)) throw publicationOrReason({});
    const data = present({ recommendationIds: [...recommendationIds], unpublishedReason });
    return [{ type: 'SessionFollowUpBegun', data }];
  },
};
