import { describe, expect, it } from '@jest/globals';
import { scenario } from '@dondoc/event-sourcing/testing';
import { account } from '../account/account.state.js';
import {
  accountRegistered,
  amongAgencies,
  appointed,
  CHAIR,
  CHAIRMAN,
  CITY,
  COMMUNE,
  DEPARTMENT,
  dissolved,
  DISTRICT_ONE,
  idFor,
  placedUnder,
  postEstablished,
  registered,
  vacated,
} from '../testing/agencies.js';
import { agency } from './agency.state.js';
import { appointToPost } from './decisions/appoint-to-post.js';
import { dissolveAgency } from './decisions/dissolve-agency.js';
import { establishPost } from './decisions/establish-post.js';
import { placeAgency } from './decisions/place-agency.js';
import { registerAgency } from './decisions/register-agency.js';
import { renameAgency } from './decisions/rename-agency.js';
import { vacatePost } from './decisions/vacate-post.js';

const nothing = amongAgencies(scenario(agency, DEPARTMENT));
const department = nothing.given(registered('Sở Nội vụ'), placedUnder(CITY));
const withChair = department
  .given(postEstablished(CHAIR, 'head'))
  .with(account, CHAIRMAN, accountRegistered)
  .with(account, idFor('successor'), accountRegistered);
const held = withChair.given(appointed(CHAIR, CHAIRMAN));

const body = {
  name: 'Sở Nội vụ',
  kind: 'executive' as const,
  level: 'city' as const,
  effectiveOn: '2020-01-01',
};

describe('registering an agency', () => {
  it('records it without a superior', () => nothing.when(registerAgency, body).then(registered('Sở Nội vụ')));
  it('places it under its superior in the same act', () =>
    nothing
      .when(registerAgency, { ...body, parentId: CITY })
      .then(registered('Sở Nội vụ'), placedUnder(CITY)));
  it('is refused when it is registered already', () =>
    department.when(registerAgency, body).thenRejected('agency-registered-already'));
  it('is refused under a superior that nobody knows', () =>
    nothing.when(registerAgency, { ...body, parentId: idFor('nowhere') }).thenRejected('agency-unknown'));
  it('is refused under a superior that did not exist yet', () =>
    nothing
      .when(registerAgency, { ...body, parentId: CITY, effectiveOn: '2019-12-31' })
      .thenRejected('agency-not-active'));
});

describe('renaming an agency', () => {
  const renamed = { name: 'Sở Nội vụ (mới)', effectiveOn: '2020-06-01' };

  it('records the name and the day from which it counts', () =>
    department.when(renameAgency, renamed).then({ type: 'AgencyRenamed', data: renamed }));
  it('is refused when it has this name on that day', () =>
    department.when(renameAgency, { ...renamed, name: 'Sở Nội vụ' }).thenRejected('agency-unchanged'));
  it('is refused for a day before it existed', () =>
    department
      .when(renameAgency, { ...renamed, effectiveOn: '2019-01-01' })
      .thenRejected('day-before-beginning'));
  it('is refused once it is dissolved', () =>
    department.given(dissolved('2020-05-01')).when(renameAgency, renamed).thenRejected('agency-dissolved'));
  it('is refused where nothing is registered', () =>
    nothing.when(renameAgency, renamed).thenRejected('agency-unknown'));
});

describe('placing an agency', () => {
  const under = (parentId: string, effectiveOn = '2020-06-01') => ({ parentId, effectiveOn });

  it('records its superior from a day on', () =>
    department.when(placeAgency, under(DISTRICT_ONE)).then(placedUnder(DISTRICT_ONE, '2020-06-01')));
  it('is refused under itself', () =>
    department
      .with(agency, DEPARTMENT, registered('Sở Nội vụ'))
      .when(placeAgency, under(DEPARTMENT))
      .thenRejected('placement-circular'));
  it('is refused under an agency that lies under it, however deep', () =>
    amongAgencies(scenario(agency, CITY))
      .given(registered('UBND Thành phố'))
      .when(placeAgency, under(COMMUNE))
      .thenRejected('placement-circular'));
  it('is refused where it stands already', () =>
    department.when(placeAgency, under(CITY)).thenRejected('agency-unchanged'));
  it('is refused under an agency that is dissolved by then', () =>
    department
      .with(agency, DISTRICT_ONE, registered('UBND quận MH-01'), dissolved('2020-06-01'))
      .when(placeAgency, under(DISTRICT_ONE))
      .thenRejected('agency-dissolved'));
  it('is refused under an agency that nobody knows', () =>
    department.when(placeAgency, under(idFor('nowhere'))).thenRejected('agency-unknown'));
});

describe('the basis of a change to an agency', () => {
  const basis = { words: 'Nghị quyết 202/2025/QH15', documentId: idFor('202') };
  const on = { effectiveOn: '2020-06-01', basis };

  it('is a document that is there', async () => {
    await department.when(renameAgency, { name: 'Sở mới', ...on }).thenRejected('document-unknown');
    await department.when(placeAgency, { parentId: DISTRICT_ONE, ...on }).thenRejected('document-unknown');
    await department.when(dissolveAgency, on).thenRejected('document-unknown');
  });
  it('may be cited in words alone', () => {
    const { words } = basis;
    return department
      .when(dissolveAgency, { ...on, basis: { words } })
      .then({ type: 'AgencyDissolved', data: { effectiveOn: '2020-06-01', basis: { words } } });
  });
});

describe('dissolving an agency', () => {
  it('records the first day on which it exists no more', () =>
    department.when(dissolveAgency, { effectiveOn: '2020-07-01' }).then(dissolved('2020-07-01')));
  it('is refused a second time', () =>
    department
      .given(dissolved('2020-07-01'))
      .when(dissolveAgency, { effectiveOn: '2020-08-01' })
      .thenRejected('agency-dissolved'));
});

describe('establishing a post', () => {
  const post = {
    title: 'Văn thư',
    roles: ['clerk' as const],
    receivesReminders: true,
    effectiveOn: '2020-02-01',
  };

  it('gives the post an id of its own', () =>
    department
      .when(establishPost, post)
      .thenMatching({ type: 'PostEstablished', data: { ...post, postId: expect.any(String) } }));
  it('is refused before the agency existed', () =>
    department
      .when(establishPost, { ...post, effectiveOn: '2019-02-01' })
      .thenRejected('day-before-beginning'));
});

describe('appointing to a post', () => {
  const appoint = { postId: CHAIR, accountId: CHAIRMAN, effectiveOn: '2020-02-01' };

  it('records who holds it from when', () =>
    withChair.when(appointToPost, appoint).then({ type: 'PostAppointed', data: appoint }));
  it('is refused while somebody holds it', () =>
    held.when(appointToPost, { ...appoint, accountId: idFor('successor') }).thenRejected('post-held'));
  it('is refused on a day before the last holder left', () =>
    held
      .given(vacated(CHAIR, CHAIRMAN, '2020-06-01'))
      .when(appointToPost, { ...appoint, accountId: idFor('successor'), effectiveOn: '2020-05-31' })
      .thenRejected('post-held'));
  it('follows a holder on the day that the post falls vacant', () =>
    held
      .given(vacated(CHAIR, CHAIRMAN, '2020-06-01'))
      .when(appointToPost, { ...appoint, accountId: idFor('successor'), effectiveOn: '2020-06-01' })
      .then(appointed(CHAIR, idFor('successor'), '2020-06-01')));
  it('is refused for an account that nobody registered', () =>
    withChair
      .when(appointToPost, { ...appoint, accountId: idFor('stranger') })
      .thenRejected('account-unknown'));
  it('is refused to a post of another agency', () =>
    withChair.when(appointToPost, { ...appoint, postId: idFor('elsewhere') }).thenRejected('post-unknown'));
  it('is refused before the post was established', () =>
    nothing
      .given(registered('Sở Nội vụ', '2019-01-01'), postEstablished(CHAIR, 'head'))
      .with(account, CHAIRMAN, accountRegistered)
      .when(appointToPost, { ...appoint, effectiveOn: '2019-12-31' })
      .thenRejected('day-before-beginning'));
});

describe('vacating a post', () => {
  const vacate = { postId: CHAIR, accountId: CHAIRMAN, effectiveOn: '2020-06-01' };

  it('records the first day on which it is held no more', () =>
    held.when(vacatePost, vacate).then(vacated(CHAIR, CHAIRMAN, '2020-06-01')));
  it('is refused for somebody who does not hold it', () =>
    held.when(vacatePost, { ...vacate, accountId: idFor('successor') }).thenRejected('post-not-held'));
  it('is refused a second time', () =>
    held
      .given(vacated(CHAIR, CHAIRMAN, '2020-06-01'))
      .when(vacatePost, vacate)
      .thenRejected('post-not-held'));
  it('is refused before the holder came', () =>
    held.when(vacatePost, { ...vacate, effectiveOn: '2019-12-31' }).thenRejected('day-before-beginning'));
  it('is still possible when the agency is dissolved', () =>
    held
      .given(dissolved('2020-05-01'))
      .when(vacatePost, vacate)
      .then(vacated(CHAIR, CHAIRMAN, '2020-06-01')));
});
