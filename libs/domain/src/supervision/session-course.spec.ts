import { describe, expect, it } from '@jest/globals';
import { on, scenario } from '@dondoc/event-sourcing/testing';
import { registeredDocument } from '../document/document.state.js';
import { actingFor, amongAgencies, COUNCIL, DEPARTMENT, DISTRICT_ONE, idFor } from '../testing/agencies.js';
import { conductSession } from './decisions/conduct-session.js';
import { draftSupervisionConclusion } from './decisions/draft-supervision-conclusion.js';
import { receiveExtraReport } from './decisions/receive-extra-report.js';
import { requestExtraReport } from './decisions/request-extra-report.js';
import { submitMemberNote } from './decisions/submit-member-note.js';
import { session } from './session.state.js';
import {
  announced,
  concludedFormally,
  concludedOrally,
  conducted,
  drafted,
  established,
  establishment,
  paper,
  REPORT,
  reportReceived,
  SESSION,
} from './testing/supervision.fixtures.js';

const two = { ...established, data: { ...establishment, supervisedAgencyIds: [DEPARTMENT, DISTRICT_ONE] } };
const reported = amongAgencies(scenario(session, SESSION))
  .with(registeredDocument, REPORT, paper)
  .given(two, announced, reportReceived)
  .by(actingFor(COUNCIL));
const held = reported.given(on('2020-08-06', conducted));
const sheet = conducted.data;

describe('several sittings of one session', () => {
  const withDepartment = { ...sheet, agencyIds: [DEPARTMENT], place: 'Trụ sở Sở' };

  it('have each their own attendance and findings', () =>
    held
      .at('2020-08-07T02:00:00.000Z')
      .when(conductSession, { ...sheet, findings: ['Chưa niêm yết'] })
      .then({ ...conducted, data: { ...sheet, findings: ['Chưa niêm yết'] } }));
  it('may be with one agency of several', () =>
    reported.when(conductSession, withDepartment).then({ ...conducted, data: withDepartment }));
  it('may be with two agencies on one day', () =>
    reported
      .given(on('2020-08-06', { ...conducted, data: withDepartment }))
      .at('2020-08-06T08:00:00.000Z')
      .when(conductSession, { ...sheet, agencyIds: [DISTRICT_ONE] })
      .thenMatching({ type: 'SessionConducted' }));
  it('are recorded once for an agency and a day', () =>
    held
      .at('2020-08-06T08:00:00.000Z')
      .when(conductSession, { ...sheet, agencyIds: [DISTRICT_ONE] })
      .thenRejected('sitting-recorded-already'));
  it('may follow an oral conclusion, and take the session back to no earlier step', () =>
    expect(held.given(concludedOrally, on('2020-08-10', conducted)).state).toMatchObject({
      status: 'ProvisionallyConcluded',
      sittings: [{ on: '2020-08-06' }, { on: '2020-08-10' }],
    }));
  it('are not with an agency that is not supervised', () =>
    reported.when(conductSession, { ...sheet, agencyIds: [COUNCIL] }).thenRejected('agency-not-supervised'));
  it('end with the formal conclusion', () =>
    held
      .given(concludedFormally)
      .at('2020-08-20T02:00:00.000Z')
      .when(conductSession, sheet)
      .thenRejected('session-not-ready'));
});

describe('a further report', () => {
  const asking = { agencyId: DEPARTMENT, content: 'Số liệu theo từng phòng' };
  const REQUEST = idFor('request');
  const asked = { type: 'ExtraReportRequested', data: { requestId: REQUEST, ...asking } } as const;
  const came = { type: 'ExtraReportReceived', data: { requestId: REQUEST, documentId: REPORT } } as const;

  it('is asked of a supervised agency', () =>
    held.when(requestExtraReport, asking).thenMatching({ type: 'ExtraReportRequested', data: asking }));
  it('is not asked of an agency that owes one', () =>
    held.given(asked).when(requestExtraReport, asking).thenRejected('extra-report-requested-already'));
  it('is asked of another agency meanwhile', () =>
    held
      .given(asked)
      .when(requestExtraReport, { ...asking, agencyId: DISTRICT_ONE })
      .thenMatching({ type: 'ExtraReportRequested' }));
  it('is not asked of an agency that is not supervised', () =>
    held.when(requestExtraReport, { ...asking, agencyId: COUNCIL }).thenRejected('agency-not-supervised'));
  it('is not asked before the first report came in', () =>
    amongAgencies(scenario(session, SESSION))
      .given(two, announced)
      .by(actingFor(COUNCIL))
      .when(requestExtraReport, asking)
      .thenRejected('session-not-ready'));
  it('comes in however late: its term is shown and not enforced', () =>
    held.given(asked).at('2021-03-01T02:00:00.000Z').when(receiveExtraReport, came.data).then(came));
  it('comes in once', () =>
    held.given(asked, came).when(receiveExtraReport, came.data).thenRejected('no-extra-report-awaited'));
  it('answers a request that waits', () =>
    held
      .given(asked)
      .when(receiveExtraReport, { ...came.data, requestId: idFor('another') })
      .thenRejected('extra-report-unknown'));
  it('is a paper that somebody registered', () =>
    held
      .given(asked)
      .when(receiveExtraReport, { ...came.data, documentId: idFor('nowhere') })
      .thenRejected('document-unknown'));
});

describe('after the field work', () => {
  const [member] = establishment.members;
  const note = { member: { name: 'Nguyễn Thu An', title: 'Trưởng đoàn' }, content: 'Cần đến cấp xã' };
  const noted = { type: 'MemberNoteSubmitted', data: note } as const;

  it('each member writes a note', () => held.when(submitMemberNote, note).then(noted));
  it('a member writes one note', () =>
    held.given(noted).when(submitMemberNote, note).thenRejected('note-submitted-already'));
  it('nobody but members writes one', () =>
    held
      .when(submitMemberNote, { ...note, member: { ...member, name: 'Người khác', title: 'Khách' } })
      .thenRejected('not-a-member'));
  it('nobody writes a note before the delegation sat', () =>
    reported.when(submitMemberNote, note).thenRejected('session-not-ready'));
  it('the secretary submits the draft', () =>
    held.when(draftSupervisionConclusion, { content: 'Dự thảo' }).then(drafted));
  it('the draft may come after the oral conclusion', () =>
    held.given(concludedOrally).when(draftSupervisionConclusion, { content: 'Dự thảo' }).then(drafted));
  it('the draft comes once', () =>
    held
      .given(drafted)
      .when(draftSupervisionConclusion, { content: 'Dự thảo' })
      .thenRejected('conclusion-drafted-already'));
  it('the draft is not the supervised agency’s', () =>
    held
      .by(actingFor(DEPARTMENT))
      .when(draftSupervisionConclusion, { content: 'Dự thảo' })
      .thenRejected('supervising-body-only'));
  it('a draft that is a paper was registered', () =>
    held
      .when(draftSupervisionConclusion, { content: 'Dự thảo', documentId: idFor('nowhere') })
      .thenRejected('document-unknown'));
  it('the draft leaves an oral conclusion where it is', () =>
    expect(held.given(concludedOrally, drafted).state?.status).toBe('ProvisionallyConcluded'));
});
