import { Rejected, type Circumstances, type Decision, type Look } from '@dondoc/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import { scenario } from '@dondoc/event-sourcing/testing';
import fc from 'fast-check';
import { clock, type ClockEvent } from '../clock/clock.js';
import {
  actingFor,
  amongAgencies,
  CITY,
  DEPARTMENT,
  idFor,
  signedByChairman,
  vacated,
} from '../testing/agencies.js';
import {
  cityWithPosts,
  departmentWithPosts,
  DEPUTY,
  DEPUTYS_POST,
  DIRECTOR,
  DIRECTORS_POST,
  mandateGiven,
  mandateRevoked,
  VICE,
  VICES_POST,
} from '../testing/mandates.js';
import type { AgencyEvent } from './agency.events.js';
import { agency } from './agency.state.js';
import { checkSigning } from './signing.js';

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
    among(mandateGiven()).signing('TUQ', byDirector('2020-05-04')).when(checking, {}).then(passed));
  it('holds on the first and on the last day', async () => {
    for (const day of ['2020-04-01', '2020-06-30'])
      await among(mandateGiven()).signing('TUQ', byDirector(day)).when(checking, {}).then(passed);
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
    among(mandateGiven())
      .signing('TUQ', byDirector('2020-07-01'))
      .when(checking, {})
      .thenRejected('delegation-expired'));
  it('is refused before the mandate begins', () =>
    among(mandateGiven())
      .signing('TUQ', byDirector('2020-03-31'))
      .when(checking, {})
      .thenRejected('delegation-not-yet'));
  it('is refused from the day on which the mandate is revoked, and holds the day before', async () => {
    const revoked = among(mandateGiven(), mandateRevoked('2020-05-15'));
    await revoked.signing('TUQ', byDirector('2020-05-14')).when(checking, {}).then(passed);
    await revoked
      .signing('TUQ', byDirector('2020-05-15'))
      .when(checking, {})
      .thenRejected('delegation-revoked');
  });
  it('is refused for an act that the mandate does not name', () =>
    among(mandateGiven())
      .giving('IssueDirective')
      .signing('TUQ', byDirector('2020-05-04'))
      .when(checking, {})
      .thenRejected('delegation-out-of-scope'));
  it('is not asked again for its scope by what a policy carries out', () =>
    among(mandateGiven())
      .giving('RecordTasksCreated')
      .carriedOut()
      .signing('TUQ', byDirector('2020-05-04'))
      .when(checking, {})
      .then(passed));
  it('is refused to another post of the same unit: a mandate is not passed on', () =>
    among(mandateGiven())
      .by(actingFor(DEPARTMENT))
      .signing('TUQ', { ...byDirector('2020-05-04'), postId: DEPUTYS_POST, holderId: DEPUTY })
      .when(checking, {})
      .thenRejected('delegation-not-passed-on'));
  it('is refused to one who held the post no more', () =>
    among(mandateGiven())
      .with(agency, DEPARTMENT, ...departmentWithPosts, vacated(DIRECTORS_POST, DIRECTOR, '2020-05-01'))
      .signing('TUQ', byDirector('2020-05-04'))
      .when(checking, {})
      .thenRejected('authority-not-held'));
});

describe('what else is given in writing', () => {
  const byVice = { ...signedByChairman, signedOn: '2020-05-04', postId: VICES_POST, holderId: VICE };
  const own = { holderAgencyId: CITY, holderPostId: VICES_POST };

  it('lets a deputy sign for the head (KT.) within the fields that he was assigned', async () => {
    const assigned = among(mandateGiven({ ...own, kind: 'KT' }));
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
    const acting = among(mandateGiven({ ...own, kind: 'Q' }));
    await acting.signing('Q', byVice).when(checking, {}).then(passed);
    await acting
      .signing('Q', { ...byVice, signedOn: '2020-07-01' })
      .when(checking, {})
      .thenRejected('delegation-expired');
    await among().signing('Q', byVice).when(checking, {}).thenRejected('post-may-not-sign');
  });
  it('by order (TL.) to the head of a unit may be passed to a deputy of that unit', () =>
    among(mandateGiven({ kind: 'TL' }))
      .by(actingFor(DEPARTMENT))
      .signing('TL', { ...byDirector('2020-05-04'), postId: DEPUTYS_POST, holderId: DEPUTY })
      .when(checking, {})
      .then(passed));
});

describe('signatures by mandate, whatever was given and revoked', () => {
  const dayOfMay = fc.integer({ min: 1, max: 31 }).map((n) => `2020-05-${String(n).padStart(2, '0')}`);
  const anyMandate = fc.record({
    from: dayOfMay,
    to: dayOfMay,
    revokedFrom: fc.option(dayOfMay, { nil: undefined }),
    command: fc.constantFrom('AssignTask', 'ApproveExtension'),
    post: fc.constantFrom(DIRECTORS_POST, DEPUTYS_POST),
  });

  it('hold just where one mandate to that post for that act held on that day', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(anyMandate, { maxLength: 5 }),
        dayOfMay,
        fc.constantFrom('AssignTask', 'ApproveExtension'),
        async (mandates, signedOn, command) => {
          const history = mandates.flatMap(({ from, to, revokedFrom: until, command: named, post }, n) => {
            const delegationId = idFor(`mandate ${n}`);
            const scope = { commands: [named], words: 'x' };
            const change = { holderPostId: post, scope, validFrom: from, validTo: to };
            const revocation: AgencyEvent[] =
              until === undefined
                ? []
                : [
                    {
                      type: 'AuthorityRevoked',
                      data: { delegationId, effectiveOn: until, reason: 'x' },
                    },
                  ];
            return [mandateGiven(change, delegationId), ...revocation];
          });
          const expected = mandates.some(
            ({ from, to, revokedFrom: until, command: named, post }) =>
              post === DIRECTORS_POST &&
              named === command &&
              from <= signedOn &&
              signedOn <= to &&
              (until === undefined || signedOn < until),
          );
          const attempt = among(...history)
            .giving(command)
            .signing('TUQ', byDirector(signedOn))
            .when(checking, {})
            .then(passed);
          const outcome = await attempt.then(
            () => true,
            (error: unknown) => {
              if (error instanceof Rejected) return false;
              throw error;
            },
          );
          expect(outcome).toBe(expected);
        },
      ),
      { numRuns: 1_000 },
    ));
});
