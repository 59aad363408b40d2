import type { Decision } from '@dondoc/event-sourcing';
import { agency, type Agency } from '../../agency/agency.state.js';
import { checkAgenciesKnown } from '../../agency/known-agencies.js';
import { checkSignsFor } from '../../agency/signing.js';
import { activeAgency } from '../../agency/standing.js';
import { checkOwnIssueDay, yearOf } from '../../document/issue-day.js';
import { checkCitations } from '../../document/paper.js';
import { checkReservationKept } from '../../number/kept-reservation.js';
import { readNumber } from '../../number/number-id.js';
import { checkClassified } from '../../record/classified.js';
import { checkLabels } from '../../record/labels.js';
import { present } from '../../record/present.js';
import { OPEN_TO_ALL } from '../../record/record.js';
import { lookUpThemeName } from '../../theme/named-theme.js';
import type { IssueDirective } from '../commands/issue-directive.js';
import type { DirectiveEvent } from '../directive.events.js';
import { directiveIssuedAlready } from '../directive.refusals.js';
import type { Directive } from '../directive.state.js';
import { checkForceDays } from '../force-days.js';
import { newClauses } from '../new-clauses.js';

export const issueDirective: Decision<
  Directive | undefined,
  DirectiveEvent,
  IssueDirective,
  { issuer: Agency | undefined; themeName: string | undefined }
> = {
  lookUp: async (body, look, _, circumstances) => {
    const { issuerId, basis, visibility, issuedOn, number, confidentiality } = body;
    await checkSignsFor(circumstances, look, issuerId);
    await checkCitations(look, basis);
    await checkAgenciesKnown(look, visibility?.agencyIds ?? []);
    const classified = confidentiality !== undefined;
    const wanted = { agencyId: issuerId, year: yearOf(issuedOn), printed: number, classified };
    await checkReservationKept(look, wanted, circumstances.id);
    return { issuer: await look(agency, issuerId), themeName: await lookUpThemeName(look, body) };
  },
  decide: (body, state, circumstances, { issuer, themeName: theme }) => {
    const { occurredAt: _, signing: _signing, visibility = OPEN_TO_ALL, ...fields } = body;
    if (state) throw directiveIssuedAlready({ number: state.number });
    const { confidentiality, summary, basis } = body;
    checkClassified(confidentiality, { summary, theme, basis, clauses: body.clauses });
    checkOwnIssueDay(body.issuedOn, circumstances);
    checkForceDays(body);
    activeAgency(issuer, body.issuerId, body.issuedOn);
    checkLabels(body.clauses);
    const clauses = newClauses(body.clauses, circumstances.newId);
    const number = readNumber(body.number).printed;
    return [{ type: 'DirectiveIssued', data: present({ ...fields, theme, number, clauses, visibility }) }];
  },
};
