import type { Decision } from '@dondoc/event-sourcing';
import { authorityRequired } from '../../command/command.refusals.js';
import type { AgencyEvent } from '../agency.events.js';
import { agencyUnknown } from '../agency.refusals.js';
import type { Agency } from '../agency.state.js';
import type { RevokeAuthority } from '../commands/revoke-authority.js';
import { delegationBackdated, delegationRevokedAlready, delegationUnknown } from '../delegation.refusals.js';
import { checkSignsFor } from '../signing.js';

export const revokeAuthority: Decision<Agency | undefined, AgencyEvent, RevokeAuthority, void> = {
  lookUp: async (_, look, _state, circumstances) => {
    await checkSignsFor(circumstances, look, circumstances.id);
  },
  decide: ({ delegationId, effectiveOn, reason }, state, { authority }) => {
    if (!authority) throw authorityRequired({ command: 'RevokeAuthority' });
    if (!state) throw agencyUnknown({});
    const found = state.delegations.find((each) => each.delegationId === delegationId);
    if (!found) throw delegationUnknown({ delegationId });
    if (found.revokedOn !== undefined) throw delegationRevokedAlready({ revokedOn: found.revokedOn });
    const { signedOn } = authority;
    if (effectiveOn < signedOn) throw delegationBackdated({ signedOn, day: effectiveOn });
    return [{ type: 'AuthorityRevoked', data: { delegationId, effectiveOn, reason } }];
  },
};
