import { describe, expect, it } from '@jest/globals';
import { scenario } from '@dondoc/event-sourcing/testing';
import fc from 'fast-check';
import {
  amongAgencies,
  CITY,
  COMMUNE,
  COUNCIL,
  DEPARTMENT,
  DISTRICT_ONE,
  idFor,
  placedUnder,
  registered,
} from '../testing/agencies.js';
import { lookingAt } from '../testing/random-walk.js';
import type { AgencyEvent, CompetenceKind } from './agency.events.js';
import { agency } from './agency.state.js';
import { competenceOver, leads } from './competence-over.js';
import { grantCompetence } from './decisions/grant-competence.js';
import { withdrawCompetence } from './decisions/withdraw-competence.js';
import { liesUnder } from './lies-under.js';

const PARTY = idFor('party committee');
const granted = (overId: string, kind: CompetenceKind, effectiveOn = '2020-01-01'): AgencyEvent => ({
  type: 'AgencyCompetenceGranted',
  data: { overId, kind, effectiveOn },
});
const withdrawn = (overId: string, kind: CompetenceKind, effectiveOn: string): AgencyEvent => ({
  type: 'AgencyCompetenceWithdrawn',
  data: { overId, kind, effectiveOn },
});

const streams = {
  [`agency-${PARTY}`]: [registered('Thành ủy'), granted(CITY, 'leads')],
  [`agency-${CITY}`]: [registered('UBND Thành phố')],
  [`agency-${DEPARTMENT}`]: [registered('Sở Nội vụ'), placedUnder(CITY)],
  [`agency-${DISTRICT_ONE}`]: [registered('UBND quận MH-01'), placedUnder(CITY)],
  [`agency-${COMMUNE}`]: [registered('UBND phường MH-01.1'), placedUnder(DISTRICT_ONE)],
  [`agency-${COUNCIL}`]: [
    registered('HĐND Thành phố'),
    granted(CITY, 'supervises'),
    withdrawn(CITY, 'supervises', '2020-06-01'),
  ],
};
const look = lookingAt(streams);
const over = (agencyId: string, overId: string, day = '2020-03-01') =>
  competenceOver(look, agencyId, overId, day);

describe('the competence of one agency over another', () => {
  it('is to lead what stands under it', async () => expect(await over(CITY, COMMUNE)).toBe('leads'));
  it('of a Party committee over the executive committee reaches its departments', async () =>
    expect(await over(PARTY, DEPARTMENT)).toBe('leads'));
  it('of a council is to supervise across, down to the communes, and not to lead', async () =>
    expect(await over(COUNCIL, COMMUNE)).toBe('supervises'));
  it('ends on the day of its withdrawal', async () =>
    expect([await over(COUNCIL, CITY, '2020-05-31'), await over(COUNCIL, CITY, '2020-06-01')]).toEqual([
      'supervises',
      undefined,
    ]));
  it('does not rise: what is led has none over who leads', async () =>
    expect(await over(DEPARTMENT, CITY)).toBeUndefined());
  it('is not had over oneself', async () => expect(await leads(look, CITY, CITY, '2020-03-01')).toBe(false));
  it('over what others lead comes through an agency that was given to lead', async () => {
    const chain = lookingAt({
      ...streams,
      [`agency-${idFor('central')}`]: [registered('TW'), granted(PARTY, 'leads')],
    });
    expect(await competenceOver(chain, idFor('central'), DEPARTMENT, '2020-03-01')).toBe('leads');
  });
  it('to supervise is not passed on by leading', async () => {
    const chain = lookingAt({
      ...streams,
      [`agency-${idFor('central')}`]: [registered('TW'), granted(COUNCIL, 'leads')],
    });
    expect(await competenceOver(chain, idFor('central'), DEPARTMENT, '2020-03-01')).toBeUndefined();
  });
  it('is found and ends the search, even where grants run in circles', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 15 }), async (edges) => {
        const ids = Array.from({ length: 6 }, (_, n) => idFor(`circle ${n}`));
        const at = (n: number) => ids[n] ?? '';
        const seen = lookingAt(
          Object.fromEntries(
            ids.map((id, n) => [
              `agency-${id}`,
              [
                registered(`A${n}`),
                ...edges.filter(([a]) => a === n).map(([, b]) => granted(at(b), 'leads')),
              ],
            ]),
          ),
        );
        const reached = new Set<number>([0]);
        for (let round = 0; round < 5; round += 1)
          for (const [a, b] of [...edges]) if (reached.has(a)) reached.add(b);
        const found = await leads(seen, at(0), at(5), '2020-03-01');
        // a chain longer than the limit is not walked to its end
        expect(found && !reached.has(5)).toBe(false);
        if (edges.some(([a, b]) => a === 0 && b === 5)) expect(found).toBe(true);
      }),
    ));
  it('by placement is just lying under it', async () => {
    for (const [a, b] of [
      [CITY, DEPARTMENT],
      [DEPARTMENT, COMMUNE],
      [DISTRICT_ONE, COMMUNE],
    ] as const)
      expect(await leads(look, a, b, '2020-03-01')).toBe(await liesUnder(look, b, a, '2020-03-01'));
  });
});

const council = amongAgencies(scenario(agency, COUNCIL)).given(registered('HĐND Thành phố'));
const body = { overId: CITY, kind: 'supervises' as const, effectiveOn: '2020-01-01' };

describe('giving competence', () => {
  it('records over whom, for what and from when', () =>
    council.when(grantCompetence, body).then(granted(CITY, 'supervises')));
  it('is refused over an agency that nobody knows', () =>
    council.when(grantCompetence, { ...body, overId: idFor('nowhere') }).thenRejected('agency-unknown'));
  it('is refused over itself', () =>
    council.when(grantCompetence, { ...body, overId: COUNCIL }).thenRejected('competence-over-itself'));
  it('is refused when it is there', () =>
    council
      .given(granted(CITY, 'supervises'))
      .when(grantCompetence, body)
      .thenRejected('competence-unchanged'));
  it('may follow on one that was withdrawn', () =>
    council
      .given(granted(CITY, 'supervises'), withdrawn(CITY, 'supervises', '2020-06-01'))
      .when(grantCompetence, { ...body, effectiveOn: '2020-06-01' })
      .then(granted(CITY, 'supervises', '2020-06-01')));
});

describe('withdrawing competence', () => {
  it('records from when on it is gone', () =>
    council
      .given(granted(CITY, 'supervises'))
      .when(withdrawCompetence, { ...body, effectiveOn: '2020-06-01' })
      .then(withdrawn(CITY, 'supervises', '2020-06-01')));
  it('is refused where there is none', () =>
    council.when(withdrawCompetence, body).thenRejected('competence-unknown'));
  it('is refused before it began', () =>
    council
      .given(granted(CITY, 'supervises', '2020-03-01'))
      .when(withdrawCompetence, body)
      .thenRejected('day-before-beginning'));
});
