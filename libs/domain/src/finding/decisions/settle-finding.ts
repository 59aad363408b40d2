import type { Decision } from '@dondoc/event-sourcing';
import type { SettleFinding } from '../commands/settle-finding.js';
import { refusalOnFinding } from '../finding.acts.js';
import { lookUpFindingOwner, type FindingOwner } from '../finding-owner.js';
import type { FindingEvent } from '../finding.events.js';
import { findingUnknown } from '../finding.refusals.js';
import type { Finding } from '../finding.state.js';

/** Settled by whoever answers for the subject, with a note for everybody who reads of it later. */
export const settleFinding: Decision<Finding | undefined, FindingEvent, SettleFinding, FindingOwner> = {
  lookUp: (_, look, state, circumstances) => lookUpFindingOwner(look, state, circumstances),
  decide: ({ note }, state, _, party) => {
    if (!state) throw findingUnknown({});
    const refused = refusalOnFinding(state, party);
    if (refused) throw refused;
    return [{ type: 'FindingSettled', data: { note } }];
  },
};
