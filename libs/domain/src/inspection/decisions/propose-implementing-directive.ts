import type { Decision } from '@dondoc/event-sourcing';
import type { ProposeImplementingDirective } from '../commands/propose-implementing-directive.js';
import type { InspectionEvent } from '../inspection.events.js';
import {
  inspectionActDone,
  inspectionBySystemOnly,
  inspectionNotConcluded,
  inspectionUnknown,
} from '../inspection.refusals.js';
import type { Inspection } from '../inspection.state.js';

/** Only the policy comes here, once the conclusion is signed; it holds no post. */
export const proposeImplementingDirective: Decision<
  Inspection | undefined,
  InspectionEvent,
  ProposeImplementingDirective
> = {
  decide: (_, state, { actor }) => {
    if (!state) throw inspectionUnknown({});
    if (actor.postIds.length > 0) throw inspectionBySystemOnly({});
    if (state.proposal === undefined) throw inspectionNotConcluded({});
    if (state.isProposed || state.isDirected) throw inspectionActDone({});
    const { superiorId, proposal } = state;
    return [{ type: 'ImplementingDirectiveProposed', data: { superiorId, proposal } }];
  },
};
