import type { Decision } from '@dondoc/event-sourcing';
import type { AgencyEvent } from '../agency.events.js';
import type { Agency } from '../agency.state.js';
import type { EstablishPost } from '../commands/establish-post.js';
import { standing } from '../standing.js';

export const establishPost: Decision<Agency | undefined, AgencyEvent, EstablishPost> = {
  decide: ({ title, roles, receivesReminders, effectiveOn }, state, { newId }) => {
    standing(state, effectiveOn);
    return [
      {
        type: 'PostEstablished',
        data: { postId: newId('post'), title, roles: [...roles], receivesReminders, effectiveOn },
      },
    ];
  },
};
