import type { Circumstances, Decision, Look } from '@dondoc/event-sourcing';
import { agency, type Agency } from '../../agency/agency.state.js';
import { checkAgenciesKnown } from '../../agency/known-agencies.js';
import { checkActsFor, checkSigning } from '../../agency/signing.js';
import { activeAgency } from '../../agency/standing.js';
import { directive, type Directive } from '../../directive/directive.state.js';
import { checkOwnIssueDay, yearOf } from '../../document/issue-day.js';
import { checkCitations } from '../../document/paper.js';
import { checkReservationKept } from '../../number/kept-reservation.js';
import { readNumberOf } from '../../number/number-of-kind.js';
import { checkLabels } from '../../record/labels.js';
import { present } from '../../record/present.js';
import { OPEN_TO_ALL } from '../../record/record.js';
import type { IssuePlan } from '../commands/issue-plan.js';
import { checkCoverage, type FoundDirectives } from '../coverage.js';
import type { PlanEvent } from '../plan.events.js';
import { planIssuedAlready } from '../plan.refusals.js';
import type { Plan } from '../plan.state.js';

interface Facts {
  readonly issuer: Agency | undefined;
  readonly directives: FoundDirectives;
}

const lookUp = async (
  body: IssuePlan,
  look: Look,
  _: unknown,
  circumstances: Circumstances,
): Promise<Facts> => {
  await checkActsFor(circumstances, look, body.issuerId);
  await checkSigning(circumstances, look, body.issuerId);
  await checkCitations(
    look,
    body.items.flatMap(({ basis = [] }) => basis),
  );
  await checkAgenciesKnown(look, body.visibility?.agencyIds ?? []);
  const wanted = { agencyId: body.issuerId, year: yearOf(body.issuedOn), printed: body.number };
  await checkReservationKept(look, wanted, circumstances.id);
  const directives: { id: string; found: Directive | undefined }[] = [];
  for (const id of body.directiveIds) directives.push({ id, found: await look(directive, id) });
  return { issuer: await look(agency, body.issuerId), directives };
};

export const issuePlan: Decision<Plan | undefined, PlanEvent, IssuePlan, Facts> = {
  lookUp,
  decide: (body, state, circumstances, { issuer, directives }) => {
    const { occurredAt: _, signing: _signing, ...fields } = body;
    const { notApplicable = [], visibility = OPEN_TO_ALL } = body;
    if (state) throw planIssuedAlready({ number: state.number });
    checkOwnIssueDay(body.issuedOn, circumstances);
    activeAgency(issuer, body.issuerId, body.issuedOn);
    checkLabels(body.items);
    const items = body.items.map(({ label, content, clauseIds = [], basis = [] }, index) => ({
      itemId: circumstances.newId(`item-${index}`),
      label,
      content,
      clauseIds,
      basis,
    }));
    checkCoverage({ items, notApplicable }, directives);
    const number = readNumberOf('plan', body.number).printed;
    return [{ type: 'PlanIssued', data: present({ ...fields, number, items, notApplicable, visibility }) }];
  },
};
