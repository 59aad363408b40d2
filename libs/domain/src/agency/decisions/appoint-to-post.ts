import type { Decision } from '@dondoc/event-sourcing';
import { accountUnknown } from '../../account/account.refusals.js';
import { account, type Account } from '../../account/account.state.js';
import type { AgencyEvent } from '../agency.events.js';
import { dayBeforeBeginning } from '../agency.refusals.js';
import type { Agency } from '../agency.state.js';
import type { AppointToPost } from '../commands/appoint-to-post.js';
import { postHeld, postUnknown } from '../post.refusals.js';
import { standing } from '../standing.js';

export const appointToPost: Decision<
  Agency | undefined,
  AgencyEvent,
  AppointToPost,
  { appointee: Account | undefined }
> = {
  lookUp: async ({ accountId }, look) => ({ appointee: await look(account, accountId) }),
  decide: ({ postId, accountId, effectiveOn }, state, _, { appointee }) => {
    const post = standing(state, effectiveOn).posts.find((each) => each.postId === postId);
    if (!post) throw postUnknown({ postId });
    if (!appointee) throw accountUnknown({ accountId });
    const { title, establishedOn, tenures } = post;
    if (effectiveOn < establishedOn) throw dayBeforeBeginning({ from: establishedOn, day: effectiveOn });
    // an appointment has no end yet, so it would overlap every tenure that ends after its first day
    const held = tenures.find(({ to }) => to === undefined || to > effectiveOn);
    if (held) throw postHeld({ title, from: held.from });
    return [{ type: 'PostAppointed', data: { postId, accountId, effectiveOn } }];
  },
};
