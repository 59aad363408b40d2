import type { Decision } from '@dondoc/event-sourcing';
import type { AgencyEvent } from '../agency.events.js';
import { agencyUnknown, dayBeforeBeginning } from '../agency.refusals.js';
import type { Agency } from '../agency.state.js';
import type { VacatePost } from '../commands/vacate-post.js';
import { postNotHeld, postUnknown } from '../post.refusals.js';

/** Posts of a dissolved agency can still be vacated: people leave after it has ended. */
export const vacatePost: Decision<Agency | undefined, AgencyEvent, VacatePost> = {
  decide: ({ postId, accountId, effectiveOn }, state) => {
    if (!state) throw agencyUnknown({});
    const post = state.posts.find((each) => each.postId === postId);
    if (!post) throw postUnknown({ postId });
    const tenure = post.tenures.find((each) => each.accountId === accountId && each.to === undefined);
    if (!tenure) throw postNotHeld({ title: post.title });
    if (effectiveOn < tenure.from) throw dayBeforeBeginning({ from: tenure.from, day: effectiveOn });
    return [{ type: 'PostVacated', data: { postId, accountId, effectiveOn } }];
  },
};
