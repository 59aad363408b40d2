import type { Circumstances, Decision, Look } from '@dondoc/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import { scenario } from '@dondoc/event-sourcing/testing';
import fc from 'fast-check';
import { clock, type ClockEvent } from '../clock/clock.js';
import {
  actingFor,
  amongAgencies,
  appointed,
  CHAIR,
  CHAIRMAN,
  CITY,
  COUNCIL,
  DEPARTMENT,
  idFor,
  placedUnder,
  postEstablished,
  registered,
  signedByChairman,
  vacated,
} from '../testing/agencies.js';
import type { AgencyEvent } from './agency.events.js';
import { agency } from './agency.state.js';
import type { DelegateAuthority } from './commands/delegate-authority.js';
import { delegateAuthority } from './decisions/delegate-authority.js';
import { revokeAuthority } from './decisions/revoke-authority.js';
import { isInForce } from './delegation.js';
import { checkSigning } from './signing.js';

const DIRECTOR = idFor('director');
const DIRECTORS_POST = idFor('director’s post');
const DEPUTY = idFor('deputy director');
const DEPUTYS_POST = idFor('deputy’s post');
const VICE = idFor('vice chairman');
const VICES_POST = idFor('vice chairman’s post');

const departmentWithPosts: AgencyEvent[] = [
  registered('Sở Nội vụ'),
  placedUnder(CITY),
  postEstablished(DIRECTORS_POST, 'head'),
  appointed(DIRECTORS_POST, DIRECTOR),
  postEstablished(DEPUTYS_POST, 'officer'),
  appointed(DEPUTYS_POST, DEPUTY),
];
const cityWithPosts: AgencyEvent[] = [
  registered('UBND Thành phố'),
  postEstablished(CHAIR, 'head'),
  appointed(CHAIR, CHAIRMAN),
  postEstablished(VICES_POST, 'officer'),
  appointed(VICES_POST, VICE),
];

const SIGNABLE = ['AssignTask', 'ApproveExtension', 'IssueDirective'];
const delegate = delegateAuthority(() => SIGNABLE);
const mandate = {
  kind: 'TUQ',
  holderAgencyId: DEPARTMENT,
  holderPostId: DIRECTORS_POST,
  scope: { commands: ['AssignTask'], words: 'Giao nhiệm vụ về văn hóa công vụ.' },
  validFrom: '2020-04-01',
  validTo: '2020-06-30',
  basis: { words: 'Giấy ủy quyền số 05/GUQ-UBND' },
} satisfies DelegateAuthority;
const given = (change: Partial<DelegateAuthority> = {}, delegationId = idFor('delegation')): AgencyEvent => ({
  type: 'AuthorityDelegated',
  data: { ...mandate, delegationId, grantorPostId: CHAIR, ...change },
});
const revokedFrom = (effectiveOn: string): AgencyEvent => ({
  type: 'AuthorityRevoked',
  data: { delegationId: idFor('delegation'), effectiveOn, reason: 'Chuyển công tác.' },
});

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
    city.given(given()).when(delegate, mandate).thenRejected('delegation-exists'));
});

describe('revoking authority to sign', () => {
  const revocation = {
    delegationId: idFor('delegation'),
    effectiveOn: '2020-05-15',
    reason: 'Chuyển công tác.',
  };
  it('records from when on nobody signs on it', () =>
    city.given(given()).when(revokeAuthority, revocation).then(revokedFrom('2020-05-15')));
  it('is refused where nothing was given', () =>
    city.when(revokeAuthority, revocation).thenRejected('delegation-unknown'));
  it('is refused a second time', () =>
    city
      .given(given(), revokedFrom('2020-05-01'))
      .when(revokeAuthority, revocation)
      .thenRejected('delegation-revoked-already'));
  it('does not reach back before it was signed', () =>
    city
      .given(given())
      .when(revokeAuthority, { ...revocation, effectiveOn: '2020-03-31' })
      .thenRejected('delegation-backdated'));
});

const passed: ClockEvent = { type: 'ClockAdvanced', data: { to: '2020-12-31T01:00:00.000Z' } };
const checking: Decision<string | undefined, ClockEvent, object> = {
  lookUp: (_, look: Look, _state, circumstances: Circumstances) => checkSigning(circumstances, look, CITY),
  decide: () => [passed],
};
/** Late in the year, so that every signature is told of afterwards. */
const afterwards = amongAgencies(scenario(clock, 'business'))
  .at('2020-12-31T01:00:00.000Z', '2020-05-04')
  .by(actingFor(CITY))
  .with(agency, DEPARTMENT, ...departmentWithPosts);
const among = (...delegations: AgencyEvent[]) =>
  afterwards.with(agency, CITY, ...cityWithPosts, ...delegations).giving('AssignTask');
const byDirector = (signedOn: string) => ({
  ...signedByChairman,
  signedOn,
  postId: DIRECTORS_POST,
  holderId: DIRECTOR,
});

describe('a signature by mandate (TUQ.)', () => {
  it('holds within the days of a written mandate, though it is recorded long after', () =>
    among(given()).signing('TUQ', byDirector('2020-05-04')).when(checking, {}).then(passed));
  it('holds on the first and on the last day', async () => {
    for (const day of ['2020-04-01', '2020-06-30'])
      await among(given()).signing('TUQ', byDirector(day)).when(checking, {}).then(passed);
  });
  it('is refused without a written mandate', () =>
    afterwards
      .with(agency, CITY, ...cityWithPosts)
      .giving('AssignTask')
      .signing('TUQ', { ...byDirector('2020-05-04'), postId: VICES_POST, holderId: VICE })
      .when(checking, {})
      .thenRejected('delegation-missing'));
  it('is refused to somebody elsewhere who was given none, as wanting a mandate', () =>
    afterwards
      .with(agency, CITY, ...cityWithPosts)
      .giving('AssignTask')
      .signing('TUQ', byDirector('2020-05-04'))
      .when(checking, {})
      .thenRejected('delegation-missing'));
  it('is refused once the mandate has expired', () =>
    among(given())
      .signing('TUQ', byDirector('2020-07-01'))
      .when(checking, {})
      .thenRejected('delegation-expired'));
  it('is refused before the mandate begins', () =>
    among(given())
      .signing('TUQ', byDirector('2020-03-31'))
      .when(checking, {})
      .thenRejected('delegation-not-yet'));
  it('is refused from the day on which the mandate is revoked, and holds the day before', async () => {
    const revoked = among(given(), revokedFrom('2020-05-15'));
    await revoked.signing('TUQ', byDirector('2020-05-14')).when(checking, {}).then(passed);
    await revoked
      .signing('TUQ', byDirector('2020-05-15'))
      .when(checking, {})
      .thenRejected('delegation-revoked');
  });
  it('is refused for an act that the mandate does not name', () =>
    among(given())
      .giving('IssueDirective')
      .signing('TUQ', byDirector('2020-05-04'))
      .when(checking, {})
      .thenRejected('delegation-out-of-scope'));
  it('is not asked again for its scope by what a policy carries out', () =>
    among(given())
      .giving('RecordTasksCreated')
      .carriedOut()
      .signing('TUQ', byDirector('2020-05-04'))
      .when(checking, {})
      .then(passed));
  it('is refused to another post of the same unit: a mandate is not passed on', () =>
    among(given())
      .by(actingFor(DEPARTMENT))
      .signing('TUQ', { ...byDirector('2020-05-04'), postId: DEPUTYS_POST, holderId: DEPUTY })
      .when(checking, {})
      .thenRejected('delegation-not-passed-on'));
  it('is refused to one who held the post no more', () =>
    among(given())
      .with(agency, DEPARTMENT, ...departmentWithPosts, vacated(DIRECTORS_POST, DIRECTOR, '2020-05-01'))
      .signing('TUQ', byDirector('2020-05-04'))
      .when(checking, {})
      .thenRejected('authority-not-held'));
});

describe('what else is given in writing', () => {
  const byVice = { ...signedByChairman, signedOn: '2020-05-04', postId: VICES_POST, holderId: VICE };
  const own = { holderAgencyId: CITY, holderPostId: VICES_POST };

  it('lets a deputy sign for the head (KT.) within the fields that he was assigned', async () => {
    const assigned = among(given({ ...own, kind: 'KT' }));
    await assigned.signing('KT', byVice).when(checking, {}).then(passed);
    await assigned
      .giving('IssueDirective')
      .signing('KT', byVice)
      .when(checking, {})
      .thenRejected('delegation-out-of-scope');
  });
  it('leaves a deputy who was assigned nothing in writing what follows from the post', () =>
    among().signing('KT', byVice).when(checking, {}).then(passed));
  it('lets an acting head (Q.) sign in whatever post, as long as he acts', async () => {
    const acting = among(given({ ...own, kind: 'Q' }));
    await acting.signing('Q', byVice).when(checking, {}).then(passed);
    await acting
      .signing('Q', { ...byVice, signedOn: '2020-07-01' })
      .when(checking, {})
      .thenRejected('delegation-expired');
    await among().signing('Q', byVice).when(checking, {}).thenRejected('post-may-not-sign');
  });
  it('by order (TL.) to the head of a unit may be passed to a deputy of that unit', () =>
    among(given({ kind: 'TL' }))
      .by(actingFor(DEPARTMENT))
      .signing('TL', { ...byDirector('2020-05-04'), postId: DEPUTYS_POST, holderId: DEPUTY })
      .when(checking, {})
      .then(passed));
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
