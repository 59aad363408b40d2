import { describe, expect, it } from '@jest/globals';
import { scenario } from '@dondoc/event-sourcing/testing';
import { agency } from '../agency/agency.state.js';
import {
  actingFor,
  amongAgencies,
  appointed,
  CITY,
  DEPARTMENT,
  idFor,
  OFFICE,
  placedUnder,
  postEstablished,
  registered,
  signedByChairman,
} from '../testing/agencies.js';
import { draftDirective } from './decisions/draft-directive.js';
import { issueDraftedDirective } from './decisions/issue-drafted-directive.js';
import { directiveDraft } from './directive-draft.state.js';
import type { DirectiveEvent } from './directive.events.js';
import { directive } from './directive.state.js';

const body = {
  issuerId: CITY,
  summary: 'Kế hoạch thực hiện Chủ đề năm 2020',
  basis: [{ words: 'Kết luận 527-KL/TU' }],
  clauses: [{ label: '1', content: 'Đề án' }],
  urgency: 'urgent' as const,
};
const drafted: DirectiveEvent = {
  type: 'DirectiveDrafted',
  data: {
    ...body,
    clauses: [{ clauseId: idFor('clause'), label: '1', content: 'Đề án' }],
    visibility: { restricted: false, agencyIds: [] },
  },
};
const issue = { issuerId: CITY, number: '1043/QĐ-UBND', issuedOn: '2020-03-24' };

const desk = amongAgencies(scenario(directiveDraft, idFor('directive')))
  .at('2020-03-24T02:00:00.000Z')
  .by(actingFor(CITY));

describe('drafting a directive', () => {
  it('gives each clause the id that it keeps, and needs no signature and no number', () =>
    desk.when(draftDirective, body).thenMatching({
      type: 'DirectiveDrafted',
      data: {
        ...body,
        clauses: [{ label: '1', content: 'Đề án', clauseId: expect.any(String) }],
        visibility: { restricted: false, agencyIds: [] },
      },
    }));
  it('is open to a unit under the issuer', () =>
    desk.by(actingFor(OFFICE)).when(draftDirective, body).thenMatching({ type: 'DirectiveDrafted' }));
  it('is refused to an agency that is not under the issuer', () =>
    desk
      .by(actingFor(CITY))
      .when(draftDirective, { ...body, issuerId: DEPARTMENT })
      .thenRejected('not-acting-for-agency'));
  it('is refused when two clauses carry one label', () =>
    desk
      .when(draftDirective, { ...body, clauses: [...body.clauses, ...body.clauses] })
      .thenRejected('label-twice'));
  it('is refused a second time', () =>
    desk.given(drafted).when(draftDirective, body).thenRejected('directive-drafted-already'));
  it('makes no directive yet: nothing can come from a draft', () =>
    expect(scenario(directive, idFor('directive')).given(drafted).state).toBeUndefined());
});

describe('issuing a draft', () => {
  const signed = desk.given(drafted).signing('own', signedByChairman);
  it('says what the draft said, clause by clause under the same ids', () =>
    signed
      .when(issueDraftedDirective, { ...issue, inForceFrom: '2020-04-01', expiresOn: '2021-12-31' })
      .then({
        type: 'DirectiveIssued',
        data: { ...drafted.data, ...issue, inForceFrom: '2020-04-01', expiresOn: '2021-12-31' },
      } as DirectiveEvent));
  it('is refused where there is no draft', () =>
    desk
      .signing('own', signedByChairman)
      .when(issueDraftedDirective, issue)
      .thenRejected('directive-draft-unknown'));
  it('is refused under another issuer than that of the draft', () =>
    signed
      .by(actingFor(DEPARTMENT))
      .signing('own', { ...signedByChairman, postId: idFor('none') })
      .when(issueDraftedDirective, { ...issue, issuerId: DEPARTMENT })
      .thenRejected('authority-not-held'));
  it('is refused under another issuer that signs for itself', () => {
    const director = { ...signedByChairman, postId: idFor('director'), holderId: idFor('director') };
    return signed
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
      .when(issueDraftedDirective, { ...issue, issuerId: DEPARTMENT, number: '7/KH-SNV' })
      .thenRejected('issuer-not-of-draft');
  });
  it('is refused a second time', () =>
    signed
      .given({ type: 'DirectiveIssued', data: { ...drafted.data, ...issue } } as DirectiveEvent)
      .when(issueDraftedDirective, issue)
      .thenRejected('directive-issued-already'));
  it('is refused when it would bind before its issue', () =>
    signed
      .when(issueDraftedDirective, { ...issue, inForceFrom: '2020-03-01' })
      .thenRejected('force-before-issue'));
  it('is refused when its last day comes before its first', () =>
    signed
      .when(issueDraftedDirective, { ...issue, expiresOn: '2020-03-23' })
      .thenRejected('expiry-before-force'));
});
