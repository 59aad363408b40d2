import { describe, expect, it } from '@jest/globals';
import { scenario } from '@dondoc/event-sourcing/testing';
import fc from 'fast-check';
import {
  actingFor,
  amongAgencies,
  CHAIR,
  CITY,
  COUNCIL,
  DEPARTMENT,
  idFor,
  signedByChairman,
} from '../testing/agencies.js';
import {
  cityWithPosts,
  departmentWithPosts,
  mandate,
  mandateGiven,
  mandateRevoked,
  VICE,
  VICES_POST,
} from '../testing/mandates.js';
import { agency } from './agency.state.js';
import { delegateAuthority } from './decisions/delegate-authority.js';
import { revokeAuthority } from './decisions/revoke-authority.js';
import { isInForce } from './delegation.js';

const SIGNABLE = ['AssignTask', 'ApproveExtension', 'IssueDirective'];
const delegate = delegateAuthority(() => SIGNABLE);
const byChairman = { ...signedByChairman, signedOn: '2020-04-01' };
const city = amongAgencies(scenario(agency, CITY))
  .with(agency, CITY, ...cityWithPosts)
  .with(agency, DEPARTMENT, ...departmentWithPosts)
  .given(...cityWithPosts)
  .by(actingFor(CITY))
  .at('2020-04-01T02:00:00.000Z')
  .signing('own', byChairman);

describe('delegating authority to sign', () => {
  it('records who may sign what for whom, from when to when, on what paper', () =>
    city.when(delegate, mandate).thenMatching({
      type: 'AuthorityDelegated',
      data: { ...mandate, grantorPostId: CHAIR },
    }));
  it('is refused to somebody of another agency', () =>
    city.by(actingFor(DEPARTMENT)).when(delegate, mandate).thenRejected('not-acting-for-agency'));
  it('is refused to a signer who does not lead', () =>
    city
      .signing('own', { ...byChairman, postId: VICES_POST, holderId: VICE })
      .when(delegate, mandate)
      .thenRejected('post-may-not-sign'));
  it.each(['TUQ', 'TL'] as const)('is refused to one who signs %s himself: it is not passed on', (capacity) =>
    city.signing(capacity, byChairman).when(delegate, mandate).thenRejected('delegation-not-passed-on'),
  );
  it('by mandate is refused without an end', () => {
    const { validTo: _, ...endless } = mandate;
    return city.when(delegate, endless).thenRejected('delegation-unlimited');
  });
  it('by mandate is refused without the acts that it covers', () =>
    city.when(delegate, { ...mandate, scope: { words: 'Mọi việc.' } }).thenRejected('delegation-unlimited'));
  it('is refused for an act that nobody signs', () =>
    city
      .when(delegate, { ...mandate, scope: { commands: ['StartWork'], words: 'x' } })
      .thenRejected('delegation-command-unknown'));
  it('is refused when it ends before it begins', () =>
    city.when(delegate, { ...mandate, validTo: '2020-03-31' }).thenRejected('delegation-reversed'));
  it('is refused for days before the paper was signed', () =>
    city.when(delegate, { ...mandate, validFrom: '2020-03-31' }).thenRejected('delegation-backdated'));
  it('is refused to a whole unit, unless by order', async () => {
    const { holderPostId: _, ...toUnit } = mandate;
    await city.when(delegate, toUnit).thenRejected('delegation-needs-post');
    await city.when(delegate, { ...toUnit, kind: 'TL' }).thenMatching({ type: 'AuthorityDelegated' });
  });
  it('is refused to a post that the unit does not have', () =>
    city.when(delegate, { ...mandate, holderPostId: idFor('none') }).thenRejected('post-unknown'));
  it('is refused to an agency that does not lie under the city', () =>
    city.when(delegate, { ...mandate, holderAgencyId: COUNCIL }).thenRejected('delegation-outside'));
  it('of a deputy (KT.) is refused to a post of another agency', () =>
    city.when(delegate, { ...mandate, kind: 'KT' }).thenRejected('delegation-outside'));
  it('is refused when just this is recorded', () =>
    city.given(mandateGiven()).when(delegate, mandate).thenRejected('delegation-exists'));
});

describe('revoking authority to sign', () => {
  const revocation = {
    delegationId: idFor('delegation'),
    effectiveOn: '2020-05-15',
    reason: 'Chuyển công tác.',
  };
  it('records from when on nobody signs on it', () =>
    city.given(mandateGiven()).when(revokeAuthority, revocation).then(mandateRevoked('2020-05-15')));
  it('is refused where nothing was given', () =>
    city.when(revokeAuthority, revocation).thenRejected('delegation-unknown'));
  it('is refused a second time', () =>
    city
      .given(mandateGiven(), mandateRevoked('2020-05-01'))
      .when(revokeAuthority, revocation)
      .thenRejected('delegation-revoked-already'));
  it('does not reach back before it was signed', () =>
    city
      .given(mandateGiven())
      .when(revokeAuthority, { ...revocation, effectiveOn: '2020-03-31' })
      .thenRejected('delegation-backdated'));
});

describe('a delegation, whatever its days', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2020-04-${String(n).padStart(2, '0')}`);
  it('is in force from its first day to its last or to the day before it is revoked', () =>
    fc.assert(
      fc.property(day, day, fc.option(day, { nil: undefined }), day, (from, to, revokedOn, on) => {
        const delegation = {
          ...mandate,
          delegationId: idFor('delegation'),
          grantorPostId: CHAIR,
          validFrom: from,
          validTo: to,
          ...(revokedOn !== undefined && { revokedOn }),
        };
        const expected = on >= from && on <= to && !(revokedOn !== undefined && on >= revokedOn);
        expect(isInForce(delegation, on)).toBe(expected);
      }),
    ));
});
