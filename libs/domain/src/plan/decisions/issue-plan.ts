import type { Circumstances, Decision, Look } from '@dondoc/event-sourcing';
import { agency, type Agency } from '../../agency/agency.state.js';
import { checkSignsFor } from '../../agency/signing.js';
import { activeAgency } from '../../agency/standing.js';
import { checkOwnIssueDay, yearOf } from '../../document/issue-day.js';
import { checkReservationKept } from '../../number/kept-reservation.js';
import { readNumberOf } from '../../number/number-of-kind.js';
import { present } from '../../record/present.js';
import { OPEN_TO_ALL } from '../../record/record.js';
import type { IssuePlan } from '../commands/issue-plan.js';
import type { FoundDirectives } from '../coverage.js';
import { lookUpContent, plannedContent } from '../plan-content.js';
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
  await checkSignsFor(circumstances, look, body.issuerId);
  const directives = await lookUpContent(look, body);
  const wanted = { agencyId: body.issuerId, year: yearOf(body.issuedOn), printed: body.number };
  await checkReservationKept(look, wanted, circumstances.id);
  return { issuer: await look(agency, body.issuerId), directives };
};

export const issuePlan: Decision<Plan | undefined, PlanEvent, IssuePlan, Facts> = {
  lookUp,
  decide: (body, state, circumstances, { issuer, directives }) => {
    const { occurredAt: _, signing: _signing, ...fields } = body;
    if (state) throw planIssuedAlready({ number: state.number });
    checkOwnIssueDay(body.issuedOn, circumstances);
    activeAgency(issuer, body.issuerId, body.issuedOn);
    const content = plannedContent(body, directives, body.issuedOn, circumstances.newId);
    const number = readNumberOf('plan', body.number).printed;
    const { visibility = OPEN_TO_ALL } = body;
    return [{ type: 'PlanIssued', data: present({ ...fields, ...content, number, visibility }) }];
  },
};
