import { describe, it } from '@jest/globals';
import { scenario } from '@dondoc/event-sourcing/testing';
import type { RegisterDocument } from './commands/register-document.js';
import {
  actingFor,
  amongAgencies,
  CITY,
  DEPARTMENT,
  idFor,
  OFFICE,
  signedByChairman,
} from '../testing/agencies.js';
import { registerDocument } from './decisions/register-document.js';
import type { DocumentEvent } from './document.events.js';
import { registeredDocument } from './document.state.js';

const incoming = {
  agencyId: DEPARTMENT,
  direction: 'incoming',
  kind: 'directive',
  number: '19-CT/TU',
  issuerName: 'Thành ủy',
  issuedOn: '2018-10-19',
  receivedOn: '2020-04-15',
  summary: 'Về Cuộc vận động',
  basis: [],
} satisfies RegisterDocument;
const { issuerName: _, receivedOn: _receivedOn, ...withoutIssuer } = incoming;
const outgoing = {
  ...withoutIssuer,
  agencyId: CITY,
  direction: 'outgoing',
  kind: 'report',
  number: '8/BC-UBND',
  issuedOn: '2020-04-14',
} satisfies RegisterDocument;
const registeredAs = (data: DocumentEvent['data']): DocumentEvent => ({ type: 'DocumentRegistered', data });

const paper = amongAgencies(scenario(registeredDocument, idFor('paper'))).at('2020-04-15T02:00:00.000Z');
const atDepartment = paper.by(actingFor(DEPARTMENT));
const atCity = paper.by(actingFor(CITY));

describe('registering an incoming document', () => {
  it('records it as it came in, without any competence', () =>
    atDepartment.when(registerDocument, incoming).then(registeredAs(incoming)));
  it('is refused without its issuer', () =>
    atDepartment.when(registerDocument, { ...withoutIssuer }).thenRejected('issuer-missing'));
  it('is refused in the register of another agency', () =>
    atCity.when(registerDocument, incoming).thenRejected('not-acting-for-agency'));
  it('is refused when it came in before it was issued', () =>
    atDepartment
      .when(registerDocument, { ...incoming, receivedOn: '2018-10-18' })
      .thenRejected('received-before-issue'));
  it('is refused when it is said to come in on a day that has not come', () =>
    atDepartment
      .when(registerDocument, { ...incoming, receivedOn: '2020-04-16' })
      .thenRejected('received-in-future'));
  it('is refused with a look-alike letter in its number', () =>
    atDepartment.when(registerDocument, { ...incoming, number: '1/QÐ' }).thenRejected('wrong-letter-eth'));
  it('is refused when it cites a document by an id that nobody knows', () =>
    atDepartment
      .when(registerDocument, { ...incoming, basis: [{ words: 'Quyết định 328', documentId: idFor('328') }] })
      .thenRejected('document-unknown'));
  it('is refused with a look-alike letter in what it cites', () =>
    atDepartment
      .when(registerDocument, { ...incoming, basis: [{ words: 'Quyết định 328/QÐ-UBND' }] })
      .thenRejected('wrong-letter-eth'));
  it('is refused from an issuer that nobody knows', () =>
    atDepartment
      .when(registerDocument, { ...withoutIssuer, issuerId: idFor('nobody') })
      .thenRejected('agency-unknown'));
  it('keeps a citation without an id unresolved', () =>
    atDepartment
      .when(registerDocument, { ...incoming, basis: [{ words: 'Quyết định 328' }] })
      .then(registeredAs({ ...incoming, basis: [{ words: 'Quyết định 328' }] })));
});

describe('registering an outgoing document', () => {
  it('prints its number as it stands on paper', () =>
    atCity.when(registerDocument, outgoing).then(registeredAs({ ...outgoing, number: '08/BC-UBND' })));
  it('is refused for another agency', () =>
    atDepartment.when(registerDocument, outgoing).thenRejected('not-acting-for-agency'));
  it('is refused to a unit that does not sign by order', () =>
    paper.by(actingFor(OFFICE)).when(registerDocument, outgoing).thenRejected('not-acting-for-agency'));
  it('is refused when the signer did not hold the post', () =>
    atCity
      .signing('own', { ...signedByChairman, holderId: idFor('stranger') })
      .when(registerDocument, outgoing)
      .thenRejected('authority-not-held'));
  it('is refused with another issuer', () =>
    atCity.when(registerDocument, { ...outgoing, issuerId: DEPARTMENT }).thenRejected('issuer-not-own'));
  it('is refused with a number that is none', () =>
    atCity.when(registerDocument, { ...outgoing, number: 'tám' }).thenRejected('document-number-malformed'));
  it.each([
    ['report', '8/KH-UBND'],
    ['plan', '8/BC-UBND'],
    ['letter', '8/BC-UBND'],
  ] as const)('is refused as a %s with the number %s', (kind, number) =>
    atCity.when(registerDocument, { ...outgoing, kind, number }).thenRejected('number-of-other-kind'),
  );
  it('leaves open what kind of paper a decision is', () =>
    atCity
      .when(registerDocument, { ...outgoing, kind: 'conclusion', number: '12/TB-UBND' })
      .thenMatching({ type: 'DocumentRegistered' }));
  it('is refused with a day of issue that has not come', () =>
    atCity.when(registerDocument, { ...outgoing, issuedOn: '2020-04-16' }).thenRejected('issued-in-future'));
  it('is refused with a day of issue after the day of the act', () =>
    paper
      .at('2020-04-15T02:00:00.000Z', '2020-04-13')
      .by(actingFor(CITY))
      .when(registerDocument, outgoing)
      .thenRejected('issued-after-act'));
  it('is refused with a day of issue on which the agency did not exist', () =>
    atCity.when(registerDocument, { ...outgoing, issuedOn: '2019-12-31' }).thenRejected('agency-not-active'));
  it('is refused with a day of issue before 1945', () =>
    atCity
      .when(registerDocument, { ...outgoing, issuedOn: '1944-12-31' })
      .thenRejected('issued-before-1945'));
  it('is refused under an id that is in use', () =>
    atCity
      .given(registeredAs(outgoing))
      .when(registerDocument, outgoing)
      .thenRejected('document-registered-already'));
});
