import { dayOf, type Decision } from '@dondoc/event-sourcing';
import { agency, type Agency } from '../../agency/agency.state.js';
import { checkAgenciesKnown } from '../../agency/known-agencies.js';
import { checkKeepsRegisterOf } from '../../agency/signing.js';
import { activeAgency } from '../../agency/standing.js';
import { checkCitations } from '../../document/paper.js';
import { checkLabels } from '../../record/labels.js';
import { present } from '../../record/present.js';
import { OPEN_TO_ALL } from '../../record/record.js';
import { lookUpThemeName } from '../../theme/named-theme.js';
import { newClauses } from '../new-clauses.js';
import type { DraftDirective } from '../commands/draft-directive.js';
import type { DirectiveDraft } from '../directive-draft.state.js';
import { directiveDraftedAlready } from '../directive-draft.refusals.js';
import type { DirectiveEvent } from '../directive.events.js';

/** Whoever works at the issuer, or in a unit under it, may draft: nothing is signed yet. */
export const draftDirective: Decision<
  DirectiveDraft | undefined,
  DirectiveEvent,
  DraftDirective,
  { issuer: Agency | undefined; theme: string | undefined }
> = {
  lookUp: async (body, look, _, circumstances) => {
    const { issuerId, basis, visibility } = body;
    await checkKeepsRegisterOf(circumstances, look, issuerId);
    await checkCitations(look, basis);
    await checkAgenciesKnown(look, visibility?.agencyIds ?? []);
    return { issuer: await look(agency, issuerId), theme: await lookUpThemeName(look, body) };
  },
  decide: (body, state, { occurredAt, newId }, { issuer, theme }) => {
    const { occurredAt: _, signing: _signing, visibility = OPEN_TO_ALL, ...fields } = body;
    if (state) throw directiveDraftedAlready({});
    activeAgency(issuer, body.issuerId, dayOf(occurredAt));
    checkLabels(body.clauses);
    const clauses = newClauses(body.clauses, newId);
    return [{ type: 'DirectiveDrafted', data: present({ ...fields, theme, clauses, visibility }) }];
  },
};
