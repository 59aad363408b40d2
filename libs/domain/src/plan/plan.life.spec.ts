import { describe, expect, it } from '@jest/globals';
import { on, scenario } from '@dondoc/event-sourcing/testing';
import { directive } from '../directive/directive.state.js';
import { issuedAs, replaced } from '../directive/testing/directive.fixtures.js';
import { agency } from '../agency/agency.state.js';
import {
  actingFor,
  amongAgencies,
  appointed,
  CITY,
  DEPARTMENT,
  idFor,
  placedUnder,
  postEstablished,
  registered,
  signedByChairman,
} from '../testing/agencies.js';
import { concludePlan } from './decisions/conclude-plan.js';
import { draftPlan } from './decisions/draft-plan.js';
import { issueDraftedPlan } from './decisions/issue-drafted-plan.js';
import { replacePlan } from './decisions/replace-plan.js';
import { reviewPlan } from './decisions/review-plan.js';
import { startPlan } from './decisions/start-plan.js';
import { planDraft } from './plan-draft.state.js';
import { planOffers } from './plan.acts.js';
import type { PlanEvent } from './plan.events.js';
import { plan } from './plan.state.js';

const DIRECTIVE = idFor('directive');
const OTHER = idFor('other plan');
const visibility = { restricted: false, agencyIds: [] };
const content = {
  issuerId: CITY,
  summary: 'Kế hoạch của thành phố',
  directiveIds: [DIRECTIVE],
  items: [{ itemId: idFor('item'), label: '1', content: 'Đề án', clauseIds: [idFor('clause 1')], basis: [] }],
  notApplicable: [],
  visibility,
};
const issued: PlanEvent = {
  type: 'PlanIssued',
  data: { ...content, number: '1404/KH-UBND', issuedOn: '2020-04-15' },
};
const started: PlanEvent = { type: 'PlanStarted', data: {} };
const review = { result: 'Xong 3 trên 6', document: { words: 'Báo cáo 2210/BC-UBND' } };
const concluded: PlanEvent = { type: 'PlanConcluded', data: review };
const otherPlan = (change: object = {}): PlanEvent => ({
  type: 'PlanIssued',
  data: { ...content, number: '2000/KH-UBND', issuedOn: '2020-08-31', ...change },
});

const office = amongAgencies(scenario(plan, idFor('plan')))
  .with(plan, OTHER, otherPlan())
  .at('2020-09-01T02:00:00.000Z')
  .by(actingFor(CITY))
  .signing('own', signedByChairman);
const anIssuedPlan = office.given(on('2020-04-15', issued));
const aPlanAtWork = anIssuedPlan.given(started);

describe('drafting a plan', () => {
  const desk = amongAgencies(scenario(planDraft, idFor('plan')))
    .with(directive, DIRECTIVE, issuedAs())
    .at('2020-04-15T02:00:00.000Z')
    .by(actingFor(CITY));
  const { visibility: _, notApplicable: _none, ...body } = content;
  const drafted: PlanEvent = { type: 'PlanDrafted', data: content };
  const [{ itemId: _item, ...item }] = content.items as [(typeof content.items)[number]];
  it('maps its items to clauses, without a number and without a signature', () =>
    desk
      .when(draftPlan, { ...body, items: [item] })
      .thenMatching({ type: 'PlanDrafted', data: { directiveIds: [DIRECTIVE], visibility } }));
  it('is refused on a clause that its directives do not have', () =>
    desk
      .when(draftPlan, { ...body, items: [{ ...item, clauseIds: [idFor('elsewhere')] }] })
      .thenRejected('clause-unknown'));
  it('is refused a second time', () =>
    desk
      .given(drafted)
      .when(draftPlan, { ...body, items: [item] })
      .thenRejected('plan-drafted-already'));
  it('ends in a plan that says the same under its number', () =>
    desk
      .given(drafted)
      .signing('own', signedByChairman)
      .when(issueDraftedPlan, { issuerId: CITY, number: '1404/KH-UBND', issuedOn: '2020-04-15' })
      .then(issued));
  it('is not issued once its directive was replaced, nor once the clause it carries out has ended', async () => {
    const issue = { issuerId: CITY, number: '1404/KH-UBND', issuedOn: '2020-04-15' };
    const signed = desk.given(drafted).signing('own', signedByChairman);
    await signed
      .with(directive, DIRECTIVE, on('2020-03-24', issuedAs()), on('2020-04-14', replaced))
      .when(issueDraftedPlan, issue)
      .thenRejected('plan-directive-ended');
    await signed
      .with(directive, DIRECTIVE, issuedAs(), {
        type: 'DirectiveAmended',
        data: { documentId: idFor('amending'), added: [], changed: [], ended: [idFor('clause 1')] },
      })
      .when(issueDraftedPlan, issue)
      .thenRejected('clause-ended');
  });
  it('is not issued with the number of a decision', () =>
    desk
      .given(drafted)
      .signing('own', signedByChairman)
      .when(issueDraftedPlan, { issuerId: CITY, number: '1404/QĐ-UBND', issuedOn: '2020-04-15' })
      .thenRejected('number-of-other-kind'));
  it('is not issued by another agency that signs for itself', () => {
    const director = { ...signedByChairman, postId: idFor('director'), holderId: idFor('director') };
    return desk
      .given(drafted)
      .with(
        agency,
        DEPARTMENT,
        registered('Sở Nội vụ'),
        placedUnder(CITY),
        postEstablished(director.postId, 'head'),
        appointed(director.postId, director.holderId),
      )
      .by(actingFor(DEPARTMENT))
      .signing('own', director)
      .when(issueDraftedPlan, { issuerId: DEPARTMENT, number: '7/KH-SNV', issuedOn: '2020-04-15' })
      .thenRejected('issuer-not-of-draft');
  });
  it('is not issued where nothing was drafted, nor twice', async () => {
    const issue = { issuerId: CITY, number: '1404/KH-UBND', issuedOn: '2020-04-15' };
    const signed = desk.signing('own', signedByChairman);
    await signed.when(issueDraftedPlan, issue).thenRejected('plan-draft-unknown');
    await signed.given(drafted, issued).when(issueDraftedPlan, issue).thenRejected('plan-issued-already');
  });
});

describe('the life of a plan', () => {
  it('goes from its issue into execution', () => anIssuedPlan.when(startPlan, {}).then(started));
  it('is reviewed on the way and goes on', async () => {
    await aPlanAtWork.when(reviewPlan, review).then({ type: 'PlanReviewed', data: review });
    expect(aPlanAtWork.given({ type: 'PlanReviewed', data: review }).state?.status).toBe('InExecution');
  });
  it('is concluded at the end', async () => {
    await aPlanAtWork.when(concludePlan, review).then(concluded);
    await aPlanAtWork.given(concluded).when(reviewPlan, review).thenRejected('plan-state-forbids');
  });
  it('is not concluded before it was started', () =>
    anIssuedPlan.when(concludePlan, review).thenRejected('plan-state-forbids'));
  it('is not started twice', () => aPlanAtWork.when(startPlan, {}).thenRejected('plan-state-forbids'));
  it('is nobody’s but the issuer’s', () =>
    anIssuedPlan.by(actingFor(DEPARTMENT)).when(startPlan, {}).thenRejected('not-acting-for-agency'));
  it('does not begin before its issue', () =>
    anIssuedPlan
      .at('2020-09-01T02:00:00.000Z', '2020-04-14')
      .when(startPlan, {})
      .thenRejected('plan-act-too-early'));
  it('is nothing where no plan was issued', () => office.when(startPlan, {}).thenRejected('plan-unknown'));
  it('cites only reports that are there', () =>
    aPlanAtWork
      .when(reviewPlan, { ...review, document: { words: 'Báo cáo', documentId: idFor('nowhere') } })
      .thenRejected('document-unknown'));
});

describe('replacing a plan', () => {
  it('is done by a later plan of the same issuer', () =>
    aPlanAtWork
      .when(replacePlan, { replacedById: OTHER })
      .then({ type: 'PlanReplaced', data: { replacedById: OTHER } }));
  it('may come before it is carried out', () =>
    anIssuedPlan
      .when(replacePlan, { replacedById: OTHER })
      .then({ type: 'PlanReplaced', data: { replacedById: OTHER } }));
  it.each([
    ['of another issuer', otherPlan({ issuerId: DEPARTMENT })],
    ['that is older', otherPlan({ issuedOn: '2020-04-14' })],
  ])('is refused by a plan %s', (_, other) =>
    aPlanAtWork
      .with(plan, OTHER, other)
      .when(replacePlan, { replacedById: OTHER })
      .thenRejected('plan-replacement-unfit'),
  );
  it('is refused by itself', () =>
    aPlanAtWork
      .with(plan, idFor('plan'), issued)
      .when(replacePlan, { replacedById: idFor('plan') })
      .thenRejected('plan-replacement-unfit'));
  it('is refused by a plan that nobody knows', () =>
    aPlanAtWork.when(replacePlan, { replacedById: idFor('nowhere') }).thenRejected('plan-unknown'));
});

describe('what is offered on a plan', () => {
  const open = (issuing: boolean, of = aPlanAtWork) =>
    of.state ? planOffers(of.state, { issuing }).flatMap((each) => (each.open ? [each.command] : [])) : [];
  it('is what leads on from where it stands, to the issuer alone', () => {
    expect(open(true, anIssuedPlan)).toEqual(['StartPlan', 'ReplacePlan']);
    expect(open(true)).toEqual(['ReviewPlan', 'ConcludePlan', 'ReplacePlan']);
    expect(open(true, aPlanAtWork.given(concluded))).toEqual([]);
    expect(open(false)).toEqual([]);
  });
});
