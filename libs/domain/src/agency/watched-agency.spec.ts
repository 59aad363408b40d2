import { beforeEach, describe, expect, it } from '@jest/globals';
import { lookInto, type Look } from '@dondoc/event-sourcing';
import { issueDirective } from '../directive/decisions/issue-directive.js';
import { directive } from '../directive/directive.state.js';
import { closeSession } from '../supervision/decisions/close-session.js';
import { session } from '../supervision/session.state.js';
import { followedUpSession, SESSION } from '../supervision/testing/supervision.fixtures.js';
import { TaskOffice } from '../task/testing/task-office.js';
import {
  actingFor,
  CITY,
  COMMITTEE,
  COUNCIL,
  DEPARTMENT,
  DISTRICT_ONE,
  DISTRICT_TWO,
  idFor,
  placedUnder,
  postEstablished,
  registered,
  signedByChairman,
} from '../testing/agencies.js';
import { cityWithPosts, DIRECTORS_POST, mandate } from '../testing/mandates.js';
import { hasEnded, parentOn } from './agency-on-day.js';
import { agency } from './agency.state.js';
import { confirmHandOvers } from './decisions/confirm-hand-overs.js';
import { delegateAuthority } from './decisions/delegate-authority.js';
import { dissolveAgency } from './decisions/dissolve-agency.js';
import { grantCompetence } from './decisions/grant-competence.js';
import { mergeAgency } from './decisions/merge-agency.js';
import { placeAgency } from './decisions/place-agency.js';
import { liesUnder } from './lies-under.js';
import { standingFor } from './standing-for.js';

const TODAY = '2020-12-10';
const NOW = '2020-12-10T02:00:00.000Z';
const basis = { words: 'Nghị quyết sắp xếp' };
const city = actingFor(CITY);

let office: TaskOffice;
const look: Look = (aggregate, id) => lookInto(office.store)(aggregate, id);
const on = { aggregate: agency, actor: city, now: NOW } as const;
const merging = (id: string, successorId: string) => ({
  ...{ ...on, id, decision: mergeAgency },
  body: { successorId, effectiveOn: TODAY, basis },
});
const placing = (id: string, parentId: string) => ({
  ...{ ...on, id, decision: placeAgency },
  body: { parentId, effectiveOn: TODAY },
});

beforeEach(async () => {
  office = new TaskOffice();
  await office.given(agency, CITY, ...cityWithPosts);
  for (const id of [DEPARTMENT, DISTRICT_ONE, DISTRICT_TWO])
    await office.given(agency, id, registered('Cơ quan'), placedUnder(CITY));
});

describe('an agency that goes into another', () => {
  it('may go into one that ends at that moment: the successor of that one stands for both', async () => {
    await office.interleave(merging(DISTRICT_ONE, DISTRICT_TWO), merging(DISTRICT_TWO, DEPARTMENT));
    expect((await look(agency, DISTRICT_ONE))?.successors).toMatchObject([{ agencyId: DISTRICT_TWO }]);
    expect(hasEnded(await look(agency, DISTRICT_TWO), TODAY)).toBe(true);
    expect(await standingFor(look, DISTRICT_ONE, TODAY)).toBe(DEPARTMENT);
    await expect(office.run(merging(DEPARTMENT, DISTRICT_TWO))).rejects.toMatchObject({
      code: 'agency-dissolved',
    });
  });

  it('may go into one that goes into it: both have ended, and nobody stands for either', async () => {
    await office.interleave(merging(DISTRICT_ONE, DISTRICT_TWO), merging(DISTRICT_TWO, DISTRICT_ONE));
    for (const id of [DISTRICT_ONE, DISTRICT_TWO]) {
      expect(hasEnded(await look(agency, id), TODAY)).toBe(true);
      expect(await standingFor(look, id, TODAY)).toBe(id);
    }
  });

  it('may have all that it leaves confirmed for a successor that ends at that moment; the next one is named anew', async () => {
    await office.run(merging(DISTRICT_ONE, DISTRICT_TWO));
    const confirming = {
      ...{ ...on, id: DISTRICT_ONE, decision: confirmHandOvers },
      body: { minutes: { words: 'Biên bản bàn giao' } },
    };
    const first = await office.interleave(confirming, merging(DISTRICT_TWO, DEPARTMENT));
    expect(first.events[0]?.data).toMatchObject({ toAgencyId: DISTRICT_TWO });
    const again = await office.run(confirming);
    expect(again.events[0]?.data).toMatchObject({ toAgencyId: DEPARTMENT });
  });
});

describe('an agency that ends', () => {
  it('may issue a paper at that moment, and none after it', async () => {
    const issuing = {
      aggregate: directive,
      id: idFor('directive'),
      decision: issueDirective,
      body: {
        issuerId: DEPARTMENT,
        number: '77/QĐ-SNV',
        issuedOn: TODAY,
        summary: 'Giao nhiệm vụ',
        basis: [],
        clauses: [],
      },
      actor: actingFor(DEPARTMENT),
      now: NOW,
    };
    await office.interleave(issuing, {
      ...{ ...on, id: DEPARTMENT, decision: dissolveAgency },
      body: { effectiveOn: TODAY },
    });
    expect(await look(directive, idFor('directive'))).toMatchObject({ issuerId: DEPARTMENT });
    expect(hasEnded(await look(agency, DEPARTMENT), TODAY)).toBe(true);
    const next = { ...issuing, id: idFor('next'), body: { ...issuing.body, number: '78/QĐ-SNV' } };
    await expect(office.run(next)).rejects.toMatchObject({ code: 'agency-dissolved' });
  });
});

describe('the place of an agency', () => {
  it('may be under one that is placed under it at that moment: whoever looks upwards comes to an end', async () => {
    await office.interleave(placing(DISTRICT_ONE, DISTRICT_TWO), placing(DISTRICT_TWO, DISTRICT_ONE));
    expect(parentOn(await look(agency, DISTRICT_ONE), TODAY)).toBe(DISTRICT_TWO);
    expect(parentOn(await look(agency, DISTRICT_TWO), TODAY)).toBe(DISTRICT_ONE);
    expect(await liesUnder(look, DISTRICT_ONE, CITY, TODAY)).toBe(false);
    await office.run(placing(DISTRICT_TWO, CITY));
    expect(await liesUnder(look, DISTRICT_ONE, CITY, TODAY)).toBe(true);
    await expect(office.run(placing(DISTRICT_TWO, DISTRICT_ONE))).rejects.toMatchObject({
      code: 'placement-circular',
    });
  });

  it('may be led by grant of one that is dissolved at that moment', async () => {
    const granting = {
      ...{ ...on, id: DEPARTMENT, decision: grantCompetence },
      body: { overId: DISTRICT_ONE, kind: 'leads' as const, effectiveOn: TODAY },
    };
    await office.interleave(granting, {
      ...{ ...on, id: DISTRICT_ONE, decision: dissolveAgency },
      body: { effectiveOn: TODAY },
    });
    expect((await look(agency, DEPARTMENT))?.competences).toMatchObject([{ overId: DISTRICT_ONE }]);
    expect(hasEnded(await look(agency, DISTRICT_ONE), TODAY)).toBe(true);
    await expect(office.run({ ...granting, id: DISTRICT_TWO })).rejects.toMatchObject({
      code: 'agency-dissolved',
    });
  });
});

describe('who stands under an agency', () => {
  it('may get a mandate from it while it is placed elsewhere', async () => {
    await office.given(agency, COUNCIL, registered('HĐND'));
    await office.given(agency, DEPARTMENT, postEstablished(DIRECTORS_POST, 'head'));
    const mandating = {
      ...{ ...on, id: CITY, decision: delegateAuthority(() => ['AssignTask']) },
      body: { ...mandate, validFrom: TODAY, validTo: '2020-12-31' },
      signed: { capacity: 'own', authority: { ...signedByChairman, signedOn: TODAY } },
    } as const;
    await office.interleave(mandating, placing(DEPARTMENT, COUNCIL));
    expect((await look(agency, CITY))?.delegations).toMatchObject([{ holderAgencyId: DEPARTMENT }]);
    expect(await liesUnder(look, DEPARTMENT, CITY, TODAY)).toBe(false);
    const later = { ...mandating, body: { ...mandating.body, scope: { ...mandate.scope, words: 'Khác' } } };
    await expect(office.run(later)).rejects.toMatchObject({ code: 'delegation-outside' });
  });

  it('may act for it while it is placed elsewhere', async () => {
    await office.given(agency, COUNCIL, registered('HĐND'));
    await office.given(agency, COMMITTEE, registered('Ban'), placedUnder(COUNCIL));
    await office.given(session, SESSION, ...followedUpSession);
    const closing = {
      aggregate: session,
      id: SESSION,
      decision: closeSession,
      body: { reason: 'Chuyển sang năm 2021' },
      actor: actingFor(COMMITTEE),
      now: NOW,
    };
    await office.interleave(closing, placing(COMMITTEE, CITY));
    expect((await look(session, SESSION))?.status).toBe('Closed');
    await office.given(session, idFor('another session'), ...followedUpSession);
    await expect(office.run({ ...closing, id: idFor('another session') })).rejects.toMatchObject({
      code: 'supervising-body-only',
    });
  });
});
