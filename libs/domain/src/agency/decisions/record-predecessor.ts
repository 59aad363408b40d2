import type { Decision } from '@dondoc/event-sourcing';
import type { AgencyEvent } from '../agency.events.js';
import { agencyUnknown } from '../agency.refusals.js';
import type { Agency } from '../agency.state.js';
import type { RecordPredecessor } from '../commands/record-predecessor.js';
import { predecessorKnown } from '../succession.refusals.js';

/** Recorded even where the successor has ended meanwhile: it did take that place. */
export const recordPredecessor: Decision<Agency | undefined, AgencyEvent, RecordPredecessor> = {
  decide: ({ predecessorId, kind, effectiveOn }, state) => {
    if (!state) throw agencyUnknown({});
    if (state.predecessors.some((each) => each.predecessorId === predecessorId))
      throw predecessorKnown({ predecessorId });
    return [{ type: 'PredecessorRecorded', data: { predecessorId, kind, effectiveOn } }];
  },
};
