import { dayOf, type Decision } from '@dondoc/event-sourcing';
import { agency, type Agency } from '../../agency/agency.state.js';
import { checkKeepsRegisterOf } from '../../agency/signing.js';
import { activeAgency } from '../../agency/standing.js';
import { present } from '../../record/present.js';
import { OPEN_TO_ALL } from '../../record/record.js';
import type { DraftPlan } from '../commands/draft-plan.js';
import type { FoundDirectives } from '../coverage.js';
import { lookUpContent, plannedContent } from '../plan-content.js';
import type { PlanDraft } from '../plan-draft.state.js';
import type { PlanEvent } from '../plan.events.js';
import { planDraftedAlready } from '../plan.refusals.js';

interface Facts {
  readonly issuer: Agency | undefined;
  readonly directives: FoundDirectives;
}

/** Whoever works at the issuer, or in a unit under it, may draft: nothing is signed yet. */
export const draftPlan: Decision<PlanDraft | undefined, PlanEvent, DraftPlan, Facts> = {
  lookUp: async (body, look, _, circumstances) => {
    await checkKeepsRegisterOf(circumstances, look, body.issuerId);
    const directives = await lookUpContent(look, body);
    return { issuer: await look(agency, body.issuerId), directives };
  },
  decide: (body, state, { occurredAt, newId }, { issuer, directives }) => {
    const { occurredAt: _, signing: _signing, visibility = OPEN_TO_ALL, ...fields } = body;
    if (state) throw planDraftedAlready({});
    const day = dayOf(occurredAt);
    activeAgency(issuer, body.issuerId, day);
    const content = plannedContent(body, directives, day, newId);
    return [{ type: 'PlanDrafted', data: present({ ...fields, ...content, visibility }) }];
  },
};
