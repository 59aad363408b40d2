import { Rejected } from '@dondoc/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  accountRegistered,
  actingFor,
  CHAIRMAN,
  CITY,
  COUNCIL,
  DEPARTMENT,
  idFor,
  registered,
} from '../testing/agencies.js';
import { act, lookingAt, walk, type Step } from '../testing/random-walk.js';
import type { AgencyEvent } from './agency.events.js';
import { agency, type Agency } from './agency.state.js';
import { appointToPost } from './decisions/appoint-to-post.js';
import { dissolveAgency } from './decisions/dissolve-agency.js';
import { establishPost } from './decisions/establish-post.js';
import { grantCompetence } from './decisions/grant-competence.js';
import { mergeAgency } from './decisions/merge-agency.js';
import { placeAgency } from './decisions/place-agency.js';
import { registerAgency } from './decisions/register-agency.js';
import { renameAgency } from './decisions/rename-agency.js';
import { splitAgency } from './decisions/split-agency.js';
import { vacatePost } from './decisions/vacate-post.js';
import { withdrawCompetence } from './decisions/withdraw-competence.js';

type Take = Step<Agency | undefined, AgencyEvent>['take'];

const look = lookingAt({
  [`agency-${CITY}`]: [registered('UBND')],
  [`agency-${COUNCIL}`]: [registered('HĐND')],
  [`account-${CHAIRMAN}`]: [accountRegistered],
});
const basis = { words: 'Nghị quyết' };
const allocation = { areas: ['Khu phố 1'] };
const day = fc.constantFrom('2019-12-31', '2020-01-01', '2020-03-01', '2020-06-01');
const administrator = actingFor(CITY);

/** The post that the state has, if any: its id is not known before the walk. */
const onItsPost =
  (decision: typeof appointToPost | typeof vacatePost, effectiveOn: string): Take =>
  (state, circumstances, seen) => {
    const body = { postId: state?.posts[0]?.postId ?? idFor('none'), accountId: CHAIRMAN, effectiveOn };
    return decision === appointToPost
      ? act(appointToPost, body)(state, circumstances, seen)
      : act(vacatePost, body)(state, circumstances, seen);
  };

const takeOn = (effectiveOn: string): readonly Take[] => [
  act(registerAgency, { name: 'Sở', kind: 'executive', level: 'city', effectiveOn }),
  act(renameAgency, { name: 'Sở mới', effectiveOn }),
  act(renameAgency, { name: 'Sở', effectiveOn }),
  act(placeAgency, { parentId: CITY, effectiveOn }),
  act(dissolveAgency, { effectiveOn }),
  act(mergeAgency, { successorId: CITY, effectiveOn, basis }),
  act(splitAgency, {
    successors: [CITY, COUNCIL].map((agencyId) => ({ agencyId, allocation })),
    effectiveOn,
    basis,
  }),
  act(grantCompetence, { overId: COUNCIL, kind: 'supervises', effectiveOn }),
  act(withdrawCompetence, { overId: COUNCIL, kind: 'supervises', effectiveOn }),
  onItsPost(appointToPost, effectiveOn),
  onItsPost(vacatePost, effectiveOn),
];
const redundant = fc
  .tuple(day, fc.nat())
  .map(([on, nth]): Take => takeOn(on)[nth % takeOn(on).length] ?? onItsPost(vacatePost, on));
const established = act(establishPost, {
  title: 'Giám đốc',
  roles: ['head'],
  receivesReminders: true,
  effectiveOn: '2020-06-01',
});

describe('an agency, whatever is tried in whatever order', () => {
  it('refuses, or writes what fits the schema; the same act is refused the second time', () =>
    fc.assert(
      fc.asyncProperty(fc.array(redundant, { maxLength: 20 }), async (takes) => {
        const steps = [...takes.slice(0, 3), established, ...takes.slice(3).flatMap((take) => [take, take])];
        const outcomes = await walk(
          agency,
          DEPARTMENT,
          look,
          steps.map((take) => ({ actor: administrator, take })),
        );
        const first = Math.min(3, takes.length) + 1;
        for (const [index, outcome] of outcomes.entries())
          if (index >= first && (index - first) % 2 === 1) expect(outcome).toBeInstanceOf(Rejected);
      }),
    ));
});
