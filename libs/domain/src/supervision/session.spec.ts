import { describe, it } from '@jest/globals';
import { scenario } from '@dondoc/event-sourcing/testing';
import { registeredDocument } from '../document/document.state.js';
import {
  actingFor,
  amongAgencies,
  COMMITTEE,
  COUNCIL,
  DEPARTMENT,
  DISTRICT_ONE,
  idFor,
} from '../testing/agencies.js';
import { announceSession } from './decisions/announce-session.js';
import { concludeFormally } from './decisions/conclude-formally.js';
import { concludeProvisionally } from './decisions/conclude-provisionally.js';
import { conductSession } from './decisions/conduct-session.js';
import { establishSession } from './decisions/establish-session.js';
import { receiveReport } from './decisions/receive-report.js';
import { session } from './session.state.js';
import {
  announced,
  concludedFormally,
  concludedOrally,
  CONCLUSION,
  conducted,
  DECISION,
  drafted,
  established,
  establishment,
  paper,
  REPORT,
  reportReceived,
  SESSION,
} from './testing/supervision.fixtures.js';

const nothing = amongAgencies(scenario(session, SESSION))
  .with(registeredDocument, DECISION, paper)
  .with(registeredDocument, REPORT, paper)
  .with(registeredDocument, CONCLUSION, paper)
  .by(actingFor(COUNCIL));
const standing = nothing.given(established);
const conductedSession = standing.given(announced, reportReceived, conducted);
const department = actingFor(DEPARTMENT);

describe('establishing a session', () => {
  it('records whom the body supervises and on which decision', () =>
    nothing.when(establishSession, establishment).then(established));
  it('is open to a committee under the body', () =>
    nothing.by(actingFor(COMMITTEE)).when(establishSession, establishment).then(established));
  it('is refused to anybody else', () =>
    nothing.by(department).when(establishSession, establishment).thenRejected('supervising-body-only'));
  it('is refused on a decision that nobody knows', () =>
    nothing
      .when(establishSession, { ...establishment, decisionDocumentId: idFor('nowhere') })
      .thenRejected('document-unknown'));
  it('is refused over an agency that nobody knows', () =>
    nothing
      .when(establishSession, { ...establishment, supervisedAgencyIds: [idFor('nowhere')] })
      .thenRejected('agency-unknown'));
  it('is refused with a member of an agency that nobody knows', () =>
    nothing
      .when(establishSession, {
        ...establishment,
        members: [{ name: 'Nguyễn Thu An', title: 'Thành viên', agencyId: idFor('nowhere') }],
      })
      .thenRejected('agency-unknown'));
  it('is refused over the body itself', () =>
    nothing
      .when(establishSession, { ...establishment, supervisedAgencyIds: [COUNCIL] })
      .thenRejected('supervises-itself'));
  it('is refused a second time', () =>
    standing.when(establishSession, establishment).thenRejected('session-established-already'));
});

describe('announcing a session', () => {
  it('records outline and day', () => standing.when(announceSession, announced.data).then(announced));
  it('is refused for a day before the announcement', () =>
    standing
      .at('2020-08-07T02:00:00.000Z')
      .when(announceSession, announced.data)
      .thenRejected('scheduled-before-announcement'));
  it('may be for the very day', () =>
    standing.at('2020-08-06T02:00:00.000Z').when(announceSession, announced.data).then(announced));
  it('is refused to the supervised agency', () =>
    standing.by(department).when(announceSession, announced.data).thenRejected('supervising-body-only'));
  it('is refused a second time', () =>
    standing.given(announced).when(announceSession, announced.data).thenRejected('session-not-ready'));
  it('is refused where no session was established', () =>
    nothing.when(announceSession, announced.data).thenRejected('session-unknown'));
});

describe('receiving a report', () => {
  const report = { agencyId: DEPARTMENT, documentId: REPORT };
  const waiting = standing.given(announced);

  it('records whose report came in', () => waiting.when(receiveReport, report).then(reportReceived));
  it('is refused before the session is announced', () =>
    standing.when(receiveReport, report).thenRejected('session-not-ready'));
  it('is refused for an agency that is not supervised', () =>
    waiting.when(receiveReport, { ...report, agencyId: DISTRICT_ONE }).thenRejected('agency-not-supervised'));
  it('is refused twice for one agency', () =>
    waiting.given(reportReceived).when(receiveReport, report).thenRejected('report-received-already'));
  it('is refused for a document that nobody knows', () =>
    waiting
      .when(receiveReport, { ...report, documentId: idFor('nowhere') })
      .thenRejected('document-unknown'));
  it('takes a report from each supervised agency', () =>
    nothing
      .given(
        {
          ...established,
          data: { ...establishment, supervisedAgencyIds: [DEPARTMENT, DISTRICT_ONE] },
        } as never,
        announced,
        reportReceived,
      )
      .when(receiveReport, { ...report, agencyId: DISTRICT_ONE })
      .thenMatching({ type: 'SupervisionReportReceived', data: { agencyId: DISTRICT_ONE } }));
  it.each([
    ['drafted', drafted],
    ['concluded orally', concludedOrally],
  ])('takes the report of one agency after the delegation sat and %s at another', (_, after) =>
    nothing
      .given(
        {
          ...established,
          data: { ...established.data, supervisedAgencyIds: [DEPARTMENT, DISTRICT_ONE] },
        },
        announced,
        reportReceived,
        conducted,
        after,
      )
      .when(receiveReport, { ...report, agencyId: DISTRICT_ONE })
      .thenMatching({ type: 'SupervisionReportReceived', data: { agencyId: DISTRICT_ONE } }),
  );
  it('takes no report once the session is formally concluded', () =>
    waiting
      .given(reportReceived, conducted, concludedFormally)
      .when(receiveReport, report)
      .thenRejected('session-not-ready'));
});

describe('conducting a session', () => {
  const sheet = { attendance: [{ name: 'Nguyễn Thu An', title: 'Trưởng đoàn' }], findings: [] };

  it('records attendance and findings', () =>
    standing.given(announced, reportReceived).when(conductSession, sheet).then(conducted));
  it('is refused with somebody from an agency that nobody knows', () =>
    standing
      .given(announced, reportReceived)
      .when(conductSession, {
        ...sheet,
        attendance: [{ name: 'Lê Văn Bình', title: 'Phó Giám đốc', agencyId: idFor('nowhere') }],
      })
      .thenRejected('agency-unknown'));
  it('is refused before a report came in', () =>
    standing.given(announced).when(conductSession, sheet).thenRejected('session-not-ready'));
  it('is refused a second time on one day', () =>
    conductedSession.when(conductSession, sheet).thenRejected('sitting-recorded-already'));
});

describe('concluding a session', () => {
  const formally = { documentId: CONCLUSION };

  it('is first done orally', () =>
    conductedSession.when(concludeProvisionally, { content: 'Cơ bản thống nhất' }).then(concludedOrally));
  it('is then done formally', () =>
    conductedSession.given(concludedOrally).when(concludeFormally, formally).then(concludedFormally));
  it('may be done formally at once', () =>
    conductedSession.when(concludeFormally, formally).then(concludedFormally));
  it('is refused orally after the formal conclusion', () =>
    conductedSession
      .given(concludedFormally)
      .when(concludeProvisionally, { content: 'x' })
      .thenRejected('session-not-ready'));
  it('is refused formally without a registered document', () =>
    conductedSession
      .when(concludeFormally, { documentId: idFor('nowhere') })
      .thenRejected('document-unknown'));
  it('is refused before the session was conducted', () =>
    standing.when(concludeFormally, formally).thenRejected('session-not-ready'));
  it('is refused to the supervised agency', () =>
    conductedSession.by(department).when(concludeFormally, formally).thenRejected('supervising-body-only'));
});
