import { describe, expect, it } from '@jest/globals';
import { on, scenario } from '@dondoc/event-sourcing/testing';
import type { DirectiveEvent } from '../directive/directive.events.js';
import { directive } from '../directive/directive.state.js';
import { actingFor, amongAgencies, CITY, DEPARTMENT, idFor, signedByChairman } from '../testing/agencies.js';
import type { IssuePlan } from './commands/issue-plan.js';
import { issuePlan } from './decisions/issue-plan.js';
import type { PlanEvent } from './plan.events.js';
import { plan } from './plan.state.js';

const BASIS = idFor('1043');
const [FIRST, SECOND, THIRD] = [idFor('clause 1'), idFor('clause 2'), idFor('clause 3')];
const open = { restricted: false, agencyIds: [] };
const basis: DirectiveEvent = {
  type: 'DirectiveIssued',
  data: {
    issuerId: CITY,
    number: '1043/QĐ-UBND',
    issuedOn: '2020-03-24',
    summary: 'Kế hoạch',
    basis: [],
    clauses: [FIRST, SECOND, THIRD].map((clauseId, n) => ({ clauseId, label: `${n + 1}`, content: 'Việc' })),
    visibility: open,
  },
};
const body = {
  issuerId: CITY,
  number: '1404/KH-UBND',
  issuedOn: '2020-04-15',
  summary: 'Kế hoạch của thành phố',
  directiveIds: [BASIS],
  items: [{ label: '1', content: 'Cơ quan văn hóa', clauseIds: [FIRST] }],
  notApplicable: [{ clauseId: SECOND, reason: 'Không thuộc chức năng' }],
} satisfies IssuePlan;
const issued: PlanEvent = {
  type: 'PlanIssued',
  data: {
    ...body,
    items: [{ ...body.items[0], itemId: idFor('item'), basis: [] } as never],
    visibility: open,
  },
};

const draft = amongAgencies(scenario(plan, idFor('plan')))
  .with(directive, BASIS, basis)
  .at('2020-04-15T02:00:00.000Z')
  .by(actingFor(CITY))
  .signing('own', signedByChairman);

describe('issuing a plan', () => {
  it('maps its items to clauses of its directives', () =>
    draft.when(issuePlan, body).thenMatching({
      type: 'PlanIssued',
      data: {
        ...body,
        items: [{ label: '1', clauseIds: [FIRST], basis: [], itemId: expect.any(String) }],
        visibility: open,
      },
    }));
  it('may rest an item on a citation alone, resolved or not', () =>
    draft
      .when(issuePlan, {
        ...body,
        items: [{ label: '6', content: 'Chỉ thị 19', basis: [{ words: 'Chỉ thị 19' }] }],
      })
      .thenMatching({
        type: 'PlanIssued',
        data: { items: [{ clauseIds: [], basis: [{ words: 'Chỉ thị 19' }] }] },
      }));
  it('is refused on a directive that nobody knows', () =>
    draft.when(issuePlan, { ...body, directiveIds: [idFor('nowhere')] }).thenRejected('directive-unknown'));
  it('is refused with a clause of another directive', () =>
    draft
      .when(issuePlan, { ...body, items: [{ label: '1', content: 'x', clauseIds: [idFor('elsewhere')] }] })
      .thenRejected('clause-unknown'));
  it('is refused when it declares a clause of another directive not applicable', () =>
    draft
      .when(issuePlan, { ...body, notApplicable: [{ clauseId: idFor('elsewhere'), reason: 'x' }] })
      .thenRejected('clause-unknown'));
  it('is refused when a clause is carried out and not applicable', () =>
    draft
      .when(issuePlan, { ...body, notApplicable: [{ clauseId: FIRST, reason: 'x' }] })
      .thenRejected('clause-mapped-and-not-applicable'));
  it('is refused when an item carries out a clause that has ended', () =>
    draft
      .with(directive, BASIS, basis, {
        type: 'DirectiveAmended',
        data: { documentId: idFor('amending'), added: [], changed: [], ended: [FIRST] },
      })
      .when(issuePlan, body)
      .thenRejected('clause-ended'));
  it.each([
    ['replaced', { type: 'DirectiveReplaced', data: { replacedById: idFor('replacing') } } as DirectiveEvent],
    ['recalled', { type: 'DirectiveRecalled', data: { reason: 'x', basis: [] } } as DirectiveEvent],
  ])('is refused under a directive that was %s before', (_, ending) =>
    draft
      .with(directive, BASIS, on('2020-03-24', basis), on('2020-04-14', ending))
      .when(issuePlan, body)
      .thenRejected('plan-directive-ended'),
  );
  it('may be entered late, for a day on which the directive still bound', () =>
    draft
      .with(
        directive,
        BASIS,
        on('2020-03-24', basis),
        on('2020-04-20', { type: 'DirectiveReplaced', data: { replacedById: idFor('replacing') } }),
      )
      .at('2020-05-04T02:00:00.000Z', '2020-04-15')
      .when(issuePlan, body)
      .thenMatching({ type: 'PlanIssued' }));
  it('is refused when two items carry one label', () =>
    draft.when(issuePlan, { ...body, items: [...body.items, ...body.items] }).thenRejected('label-twice'));
  it('is refused when an item cites a document that nobody knows', () =>
    draft
      .when(issuePlan, {
        ...body,
        items: [{ label: '1', content: 'x', basis: [{ words: 'y', documentId: idFor('nowhere') }] }],
      })
      .thenRejected('document-unknown'));
  it('is refused when it is open to an agency that nobody knows', () =>
    draft
      .when(issuePlan, { ...body, visibility: { restricted: true, agencyIds: [idFor('nowhere')] } })
      .thenRejected('agency-unknown'));
  it('is refused with the number of a decision', () =>
    draft.when(issuePlan, { ...body, number: '5/QĐ-UBND' }).thenRejected('number-of-other-kind'));
  it('is refused to another agency', () =>
    draft.by(actingFor(DEPARTMENT)).when(issuePlan, body).thenRejected('not-acting-for-agency'));
  it('is refused when the signer did not hold the post', () =>
    draft
      .signing('own', { ...signedByChairman, holderId: idFor('stranger') })
      .when(issuePlan, body)
      .thenRejected('authority-not-held'));
  it('is refused with a day of issue that has not come', () =>
    draft.when(issuePlan, { ...body, issuedOn: '2020-04-16' }).thenRejected('issued-in-future'));
  it('is refused a second time', () =>
    draft.given(issued).when(issuePlan, body).thenRejected('plan-issued-already'));
});
