import type { Decision } from '@dondoc/event-sourcing';
import { agency, type Agency } from '../../agency/agency.state.js';
import { checkSignsFor } from '../../agency/signing.js';
import { activeAgency } from '../../agency/standing.js';
import { checkOwnIssueDay, yearOf } from '../../document/issue-day.js';
import { checkReservationKept } from '../../number/kept-reservation.js';
import { readNumber } from '../../number/number-id.js';
import { present } from '../../record/present.js';
import type { IssueDraftedDirective } from '../commands/issue-drafted-directive.js';
import { directiveDraftUnknown, issuerNotOfDraft } from '../directive-draft.refusals.js';
import type { DirectiveDraft } from '../directive-draft.state.js';
import type { DirectiveEvent } from '../directive.events.js';
import { directiveIssuedAlready } from '../directive.refusals.js';
import { checkForceDays } from '../force-days.js';

/** The directive that is issued says what its draft said, clause by clause under the same ids. */
export const issueDraftedDirective: Decision<
  DirectiveDraft | undefined,
  DirectiveEvent,
  IssueDraftedDirective,
  { issuer: Agency | undefined }
> = {
  lookUp: async ({ issuerId, issuedOn, number }, look, _, circumstances) => {
    await checkSignsFor(circumstances, look, issuerId);
    const wanted = { agencyId: issuerId, year: yearOf(issuedOn), printed: number };
    await checkReservationKept(look, wanted, circumstances.id);
    return { issuer: await look(agency, issuerId) };
  },
  decide: (body, state, circumstances, { issuer }) => {
    const { issuerId, issuedOn, inForceFrom, expiresOn } = body;
    if (!state) throw directiveDraftUnknown({});
    if (state.issuedAs !== undefined) throw directiveIssuedAlready({ number: state.issuedAs });
    if (issuerId !== state.draft.issuerId) throw issuerNotOfDraft({ issuerId: state.draft.issuerId });
    checkOwnIssueDay(issuedOn, circumstances);
    checkForceDays(body);
    activeAgency(issuer, issuerId, issuedOn);
    const number = readNumber(body.number).printed;
    const data = present({ ...state.draft, number, issuedOn, inForceFrom, expiresOn });
    return [{ type: 'DirectiveIssued', data }];
  },
};
