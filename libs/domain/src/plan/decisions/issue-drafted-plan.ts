import type { Decision } from '@dondoc/event-sourcing';
import { agency, type Agency } from '../../agency/agency.state.js';
import { checkSignsFor } from '../../agency/signing.js';
import { activeAgency } from '../../agency/standing.js';
import { issuerNotOfDraft } from '../../directive/directive-draft.refusals.js';
import { checkOwnIssueDay, yearOf } from '../../document/issue-day.js';
import { checkReservationKept } from '../../number/kept-reservation.js';
import { readNumberOf } from '../../number/number-of-kind.js';
import type { IssueDraftedPlan } from '../commands/issue-drafted-plan.js';
import { checkCoverage, type FoundDirectives } from '../coverage.js';
import { lookUpDirectives } from '../plan-content.js';
import type { PlanDraft } from '../plan-draft.state.js';
import type { PlanEvent } from '../plan.events.js';
import { planDraftUnknown, planIssuedAlready } from '../plan.refusals.js';

interface Facts {
  readonly issuer: Agency | undefined;
  readonly directives: FoundDirectives;
}

/**
 * The plan that is issued says what its draft said, item by item under the same ids. What it stands under may have ended since
 * it was drafted.
 */
export const issueDraftedPlan: Decision<PlanDraft | undefined, PlanEvent, IssueDraftedPlan, Facts> = {
  lookUp: async ({ issuerId, issuedOn, number }, look, state, circumstances) => {
    await checkSignsFor(circumstances, look, issuerId);
    const wanted = { agencyId: issuerId, year: yearOf(issuedOn), printed: number };
    await checkReservationKept(look, wanted, circumstances.id);
    const directives = await lookUpDirectives(look, state?.draft.directiveIds ?? []);
    return { issuer: await look(agency, issuerId), directives };
  },
  decide: ({ issuerId, issuedOn, number }, state, circumstances, { issuer, directives }) => {
    if (!state) throw planDraftUnknown({});
    if (state.issuedAs !== undefined) throw planIssuedAlready({ number: state.issuedAs });
    if (issuerId !== state.draft.issuerId) throw issuerNotOfDraft({ issuerId: state.draft.issuerId });
    checkOwnIssueDay(issuedOn, circumstances);
    activeAgency(issuer, issuerId, issuedOn);
    checkCoverage(state.draft, directives, issuedOn);
    const { printed } = readNumberOf('plan', number);
    return [{ type: 'PlanIssued', data: { ...state.draft, number: printed, issuedOn } }];
  },
};
