import type { Decision } from '@dondoc/event-sourcing';
import { agency, type Agency } from '../../agency/agency.state.js';
import { checkAgenciesKnown } from '../../agency/known-agencies.js';
import { checkActsFor, checkSigning } from '../../agency/signing.js';
import { activeAgency } from '../../agency/standing.js';
import { checkOwnIssueDay, yearOf } from '../../document/issue-day.js';
import { checkCitations } from '../../document/paper.js';
import { checkReservationKept } from '../../number/kept-reservation.js';
import { readNumber } from '../../number/number-id.js';
import { checkLabels } from '../../record/labels.js';
import { present } from '../../record/present.js';
import { OPEN_TO_ALL } from '../../record/record.js';
import type { IssueDirective } from '../commands/issue-directive.js';
import type { DirectiveEvent } from '../directive.events.js';
import { directiveIssuedAlready } from '../directive.refusals.js';
import type { Directive } from '../directive.state.js';

export const issueDirective: Decision<
  Directive | undefined,
  DirectiveEvent,
  IssueDirective,
  { issuer: Agency | undefined }
> = {
  lookUp: async ({ issuerId, basis, visibility, issuedOn, number }, look, _, circumstances) => {
    await checkActsFor(circumstances, look, issuerId);
    await checkSigning(circumstances, look, issuerId);
    await checkCitations(look, basis);
    await checkAgenciesKnown(look, visibility?.agencyIds ?? []);
    const wanted = { agencyId: issuerId, year: yearOf(issuedOn), printed: number };
    await checkReservationKept(look, wanted, circumstances.id);
    return { issuer: await look(agency, issuerId) };
  },
  decide: (body, state, circumstances, { issuer }) => {
    const { occurredAt: _, signing: _signing, visibility = OPEN_TO_ALL, ...fields } = body;
    if (state) throw directiveIssuedAlready({ number: state.number });
    checkOwnIssueDay(body.issuedOn, circumstances);
    activeAgency(issuer, body.issuerId, body.issuedOn);
    checkLabels(body.clauses);
    const clauses = body.clauses.map(({ label, content }, index) => ({
      clauseId: circumstances.newId(`clause-${index}`),
      label,
      content,
    }));
    const number = readNumber(body.number).printed;
    return [{ type: 'DirectiveIssued', data: present({ ...fields, number, clauses, visibility }) }];
  },
};
