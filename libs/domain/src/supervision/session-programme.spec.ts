import { describe, expect, it } from '@jest/globals';
import { on, scenario } from '@dondoc/event-sourcing/testing';
import { registeredDocument } from '../document/document.state.js';
import { actingFor, amongAgencies, COUNCIL, DEPARTMENT, idFor } from '../testing/agencies.js';
import { establishProgrammedSession, establishSession } from './decisions/establish-session.js';
import { programmeSession } from './decisions/programme-session.js';
import { recordReSupervision } from './decisions/record-re-supervision.js';
import { recommendation } from './recommendation.state.js';
import { session } from './session.state.js';
import {
  accepted,
  DECISION,
  established,
  establishment,
  followedUpSession,
  issued,
  LATER,
  notSatisfied,
  paper,
  programme,
  programmed,
  R2,
  received,
  reportedBack,
  satisfied,
  SESSION,
  sessionClosed,
} from './testing/supervision.fixtures.js';

const nothing = amongAgencies(scenario(session, LATER))
  .with(registeredDocument, DECISION, paper)
  .with(session, SESSION, ...followedUpSession)
  .with(recommendation, R2, issued, received, accepted, reportedBack, notSatisfied)
  .by(actingFor(COUNCIL));
const delegation = { decisionDocumentId: DECISION, members: establishment.members };
const system = { accountId: idFor('system'), postIds: [], roles: [] };

describe('putting a session into the annual programme', () => {
  it('records whom the body will supervise, and when', () =>
    nothing.when(programmeSession, programme).then(programmed));
  it('is refused to anybody else', () =>
    nothing
      .by(actingFor(DEPARTMENT))
      .when(programmeSession, programme)
      .thenRejected('supervising-body-only'));
  it('is refused by a resolution that nobody knows', () =>
    nothing
      .when(programmeSession, { ...programme, programmeDocumentId: idFor('nowhere') })
      .thenRejected('document-unknown'));
  it('is refused for days outside the year', () =>
    nothing
      .when(programmeSession, { ...programme, planned: { from: '2020-12-01', to: '2021-01-31' } })
      .thenRejected('planned-outside-year'));
  it('is refused for a period that ends before it begins', () =>
    nothing
      .when(programmeSession, { ...programme, planned: { from: '2020-09-01', to: '2020-08-31' } })
      .thenRejected('planned-outside-year'));
  it('is refused over the body itself', () =>
    nothing
      .when(programmeSession, { ...programme, supervisedAgencyIds: [COUNCIL] })
      .thenRejected('supervises-itself'));
  it('is refused a second time', () =>
    nothing.given(programmed).when(programmeSession, programme).thenRejected('session-programmed-already'));
  it('is refused for a session that was established outside it', () =>
    nothing.given(established).when(programmeSession, programme).thenRejected('session-established-already'));
});

describe('establishing a session that stands in the programme', () => {
  const waiting = nothing.given(programmed);

  it('takes body, agencies and subject from the programme', () =>
    waiting.when(establishProgrammedSession, delegation).then(established));
  it('keeps plan and outline with the decision', () =>
    waiting
      .when(establishProgrammedSession, { ...delegation, planDocumentId: DECISION, outline: 'Đề cương' })
      .thenMatching({
        type: 'SessionEstablished',
        data: { planDocumentId: DECISION, outline: 'Đề cương' },
      }));
  it('keeps that it was programmed', () =>
    expect(waiting.given(established).state).toMatchObject({
      status: 'Established',
      programme: { year: 2020 },
    }));
  it('is refused for a plan that nobody knows', () =>
    waiting
      .when(establishProgrammedSession, { ...delegation, planDocumentId: idFor('nowhere') })
      .thenRejected('document-unknown'));
  it('is refused to the supervised agency', () =>
    waiting
      .by(actingFor(DEPARTMENT))
      .when(establishProgrammedSession, delegation)
      .thenRejected('supervising-body-only'));
  it('is refused a second time', () =>
    waiting
      .given(established)
      .when(establishProgrammedSession, delegation)
      .thenRejected('session-not-ready'));
  it('is refused for a session that nobody programmed', () =>
    nothing.when(establishProgrammedSession, delegation).thenRejected('session-unknown'));
});

describe('supervising a matter again', () => {
  const again = { ...establishment, resupervises: { sessionId: SESSION, recommendationIds: [R2] } };
  const establishedAgain = { ...established, data: again };

  it('opens a new session that names the earlier one and what was not satisfied in it', () =>
    nothing.when(establishSession, again).then(establishedAgain));
  it('may be programmed, and is established so', () =>
    nothing
      .given({ ...programmed, data: { ...programme, resupervises: again.resupervises } })
      .when(establishProgrammedSession, delegation)
      .then(establishedAgain));
  it.each([
    ['closed', sessionClosed],
    ['supervised again in another', { type: 'SessionReSupervised', data: { laterSessionId: idFor('x') } }],
  ] as const)('is established as programmed where the earlier session was meanwhile %s', (_, ended) =>
    nothing
      .with(session, SESSION, ...followedUpSession, ended)
      .given({ ...programmed, data: { ...programme, resupervises: again.resupervises } })
      .when(establishProgrammedSession, delegation)
      .then(establishedAgain),
  );
  it('is refused where the earlier session is unknown', () =>
    nothing
      .when(establishSession, { ...again, resupervises: { sessionId: idFor('x'), recommendationIds: [] } })
      .thenRejected('session-unknown'));
  it('is refused before the earlier session is concluded', () =>
    nothing
      .with(session, SESSION, established)
      .when(establishSession, again)
      .thenRejected('session-not-ready'));
  it('is refused once the earlier session is closed', () =>
    nothing
      .with(session, SESSION, ...followedUpSession, sessionClosed)
      .when(establishSession, again)
      .thenRejected('session-not-ready'));
  it('is refused over a recommendation that was satisfied', () =>
    nothing
      .with(recommendation, R2, issued, received, accepted, reportedBack, satisfied)
      .when(establishSession, again)
      .thenRejected('follow-up-needs-not-satisfied'));
  it('is refused over another body’s session', () =>
    nothing
      .with(session, SESSION, ...followedUpSession.map((event) => ({ ...event })))
      .by(actingFor(DEPARTMENT))
      .when(establishSession, { ...again, supervisingBodyId: DEPARTMENT, supervisedAgencyIds: [COUNCIL] })
      .thenRejected('session-of-another-body'));

  const earlier = amongAgencies(scenario(session, SESSION))
    .given(...followedUpSession)
    .with(session, LATER, on('2020-12-01', establishedAgain))
    .by(system);
  const linked = { type: 'SessionReSupervised', data: { laterSessionId: LATER } } as const;

  it('is told to the earlier session by the engine', () =>
    earlier.when(recordReSupervision, { laterSessionId: LATER }).then(linked));
  it('ends the earlier session', () => expect(earlier.given(linked).state?.status).toBe('ReSupervised'));
  it('leaves one closed that was closed at the same moment, which yet names the later one', () =>
    expect(earlier.given(sessionClosed, linked).state).toMatchObject({
      status: 'Closed',
      laterSessionId: LATER,
    }));
  it('is told once', () =>
    earlier
      .given(linked)
      .when(recordReSupervision, { laterSessionId: LATER })
      .thenRejected('session-linked-already'));
  it('is not told by people', () =>
    earlier
      .by(actingFor(COUNCIL))
      .when(recordReSupervision, { laterSessionId: LATER })
      .thenRejected('session-linked-by-system-only'));
  it('is not told of a session that names no earlier one', () =>
    earlier
      .with(session, LATER, established)
      .when(recordReSupervision, { laterSessionId: LATER })
      .thenRejected('session-unknown'));
});
