import { readFileSync } from 'node:fs';
import type { Instant } from '@dondoc/event-sourcing';
import { scenario } from '@dondoc/event-sourcing/testing';
import { describe, expect, it } from '@jest/globals';
import { agency } from '../agency/agency.state.js';
import { workingCalendarFile } from '../calendar/calendar-file.js';
import { workingCalendar } from '../calendar/working-calendar.js';
import { directive } from '../directive/directive.state.js';
import { task } from '../task/task.state.js';
import { assignedFor, drafted } from '../task/testing/task.fixtures.js';
import {
  actingFor,
  amongAgencies,
  CITY,
  DEPARTMENT,
  dissolved,
  DISTRICT_ONE,
  DISTRICT_TWO,
  idFor,
  placedUnder,
  registered,
  signedByChairman,
} from '../testing/agencies.js';
import type { EstablishObligation } from './commands/establish-obligation.js';
import { changeReporters } from './decisions/change-reporters.js';
import { consolidateReports } from './decisions/consolidate-reports.js';
import { endObligation } from './decisions/end-obligation.js';
import { establishObligation } from './decisions/establish-obligation.js';
import { openReportPeriod } from './decisions/open-report-period.js';
import { duePeriods } from './due-periods.js';
import { obligationOffers } from './obligation.acts.js';
import type { ObligationEvent } from './obligation.events.js';
import { obligation } from './obligation.state.js';

const json: unknown = JSON.parse(readFileSync('config/calendars/vietnam.json', 'utf8'));
const calendar = workingCalendar(workingCalendarFile.parse(json));
const DIRECTIVE = idFor('directive');
const JULY_1 = '2020-07-01T02:00:00.000Z';

const recurrence = {
  kind: 'recurring',
  every: 'month',
  cutOff: 'decree-09-2019',
  within: { count: 5, unit: 'working' },
} as const;
const body = {
  issuerId: CITY,
  reporterIds: [DISTRICT_ONE, DISTRICT_TWO],
  content: 'Báo cáo việc thi hành văn hóa công vụ',
  expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố' },
  recurrence,
  startsOn: '2020-07-01',
  consolidatorId: DEPARTMENT,
  directiveId: DIRECTIVE,
} satisfies EstablishObligation;
const visibility = { restricted: false, agencyIds: [] };
const established = {
  type: 'ObligationEstablished',
  data: { ...body, visibility },
} as const satisfies ObligationEvent;
const { reporterIds: _reporters, recurrence: _recurrence, startsOn: _starts, ...asked } = established.data;
const opened = (cutOffOn: string, ...leads: readonly string[]): ObligationEvent => ({
  type: 'ReportPeriodOpened',
  data: {
    ...asked,
    from: '2020-06-15',
    to: cutOffOn,
    cutOffOn,
    dueOn: '2020-07-21',
    calendarVersion: calendar.version,
    items: leads.map((leadId) => ({ taskId: idFor(`report of ${leadId}`), leadId })),
    leftOut: [],
  },
});

const nothing = amongAgencies(scenario(obligation, idFor('obligation')))
  .with(directive, DIRECTIVE, {
    type: 'DirectiveIssued',
    data: {
      issuerId: CITY,
      number: '1043/QĐ-UBND',
      issuedOn: '2020-03-24',
      summary: 'Kế hoạch',
      basis: [],
      clauses: [],
      visibility,
    },
  })
  .at(JULY_1)
  .by(actingFor(CITY))
  .signing('own', signedByChairman);
const standing = nothing.given(established);
const from = (now: Instant) => standing.at(now);

describe('establishing a reporting obligation', () => {
  it('lays down who reports what, how often and until when', () =>
    nothing.when(establishObligation(calendar), body).then(established));
  it('is refused to anybody but the agency that demands the reports', () =>
    nothing
      .by(actingFor(DEPARTMENT))
      .when(establishObligation(calendar), body)
      .thenRejected('obligation-issuer-only'));
  it('is refused for an agency that does not lie under it', () =>
    nothing
      .by(actingFor(DEPARTMENT))
      .when(establishObligation(calendar), { ...body, issuerId: DEPARTMENT })
      .thenRejected('issuer-not-competent'));
  it('is refused without a source', () => {
    const { directiveId: _, ...without } = body;
    return nothing.when(establishObligation(calendar), without).thenRejected('source-required');
  });
  it('is refused when it would end before it begins', () =>
    nothing
      .when(establishObligation(calendar), { ...body, endsOn: '2020-06-30' })
      .thenRejected('obligation-ends-too-early'));
  it('is refused a second time', () =>
    standing.when(establishObligation(calendar), body).thenRejected('obligation-already-exists'));
});

describe('opening a period', () => {
  const cutOff = { cutOffOn: '2020-07-14' };

  it('asks each agency for a report of its own, due so many working days after the cut-off', () =>
    from('2020-07-14T17:00:00.000Z')
      .when(openReportPeriod(calendar), cutOff)
      .thenMatching({
        type: 'ReportPeriodOpened',
        data: {
          from: '2020-06-15',
          to: '2020-07-14',
          dueOn: '2020-07-21',
          content: 'Báo cáo việc thi hành văn hóa công vụ (tháng 7 năm 2020)',
          items: [{ leadId: DISTRICT_ONE }, { leadId: DISTRICT_TWO }],
          leftOut: [],
        },
      }));
  it('waits for the end of the day on which figures are closed', () =>
    from('2020-07-14T16:59:59.999Z')
      .when(openReportPeriod(calendar), cutOff)
      .thenRejected('report-period-not-due'));
  it('is refused for a day that is no cut-off, or lies before the beginning', async () => {
    const late = from('2020-09-30T02:00:00.000Z');
    await late
      .when(openReportPeriod(calendar), { cutOffOn: '2020-07-15' })
      .thenRejected('report-period-not-due');
    await late
      .when(openReportPeriod(calendar), { cutOffOn: '2020-06-14' })
      .thenRejected('report-period-not-due');
  });
  it('happens once for each period', () =>
    from('2020-07-15T02:00:00.000Z')
      .given(opened('2020-07-14', DISTRICT_ONE))
      .when(openReportPeriod(calendar), cutOff)
      .thenRejected('report-period-opened-already'));
  it('leaves out an agency that is no more, and names it', () =>
    from('2020-07-15T02:00:00.000Z')
      .with(agency, DISTRICT_TWO, registered('MH-02'), placedUnder(CITY), dissolved('2020-07-10'))
      .when(openReportPeriod(calendar), cutOff)
      .thenMatching({
        type: 'ReportPeriodOpened',
        data: { items: [{ leadId: DISTRICT_ONE }], leftOut: [DISTRICT_TWO] },
      }));
  it('says so where it comes after the last day for the report', () =>
    from('2020-08-03T02:00:00.000Z')
      .when(openReportPeriod(calendar), cutOff)
      .thenMatching({
        type: 'ReportPeriodOpened',
        data: { lateReason: 'Kỳ báo cáo được mở sau thời hạn gửi báo cáo.' },
      }));
});

describe('changing who reports', () => {
  const change = { reporterIds: [DISTRICT_ONE], reason: 'Sáp nhập quận.' };

  it('counts from the next period on', () =>
    standing.when(changeReporters(calendar), change).then({ type: 'ReportersChanged', data: change }));
  it('is refused when nothing changes', () =>
    standing
      .when(changeReporters(calendar), { ...change, reporterIds: [DISTRICT_TWO, DISTRICT_ONE] })
      .thenRejected('reporters-unchanged'));
  it('is refused to an agency that reports', () =>
    standing
      .by(actingFor(DISTRICT_ONE))
      .when(changeReporters(calendar), change)
      .thenRejected('obligation-issuer-only'));
});

const paper = { sha256: 'a'.repeat(64), size: 1, mediaType: 'application/pdf' };
const together = { cutOffOn: '2020-07-14', result: 'Đã tổng hợp.', evidence: [paper] };

describe('consolidating the reports of a period', () => {
  const reported = from('2020-07-30T02:00:00.000Z').given(opened('2020-07-14', DISTRICT_ONE));
  const REPORT = idFor(`report of ${DISTRICT_ONE}`);
  const accepted = reported.with(task, REPORT, drafted(), assignedFor('2020-07-21'), {
    type: 'CompletionAccepted',
    data: { completedOn: '2020-07-20' },
  });

  it('is done by the agency that consolidates, once all are accepted', () =>
    accepted
      .by(actingFor(DEPARTMENT))
      .when(consolidateReports, together)
      .then({ type: 'ReportsConsolidated', data: together }));
  it('is done for the last period after the end of the obligation', () =>
    accepted
      .given({ type: 'ObligationEnded', data: { endsOn: '2020-07-14', reason: 'Chế độ mới.' } })
      .when(consolidateReports, together)
      .then({ type: 'ReportsConsolidated', data: together }));
  it('is refused while a report is missing, unless a reason is given', async () => {
    await reported.when(consolidateReports, together).thenRejected('reports-missing');
    await reported.when(consolidateReports, { ...together, missingReason: 'Quận báo cáo sau.' }).then({
      type: 'ReportsConsolidated',
      data: { ...together, missing: { taskIds: [REPORT], reason: 'Quận báo cáo sau.' } },
    });
  });
  it('is refused to an agency that reports, without its paper, twice, and for a period that is not open', async () => {
    await accepted
      .by(actingFor(DISTRICT_ONE))
      .when(consolidateReports, together)
      .thenRejected('consolidator-only');
    await accepted
      .when(consolidateReports, { ...together, evidence: [] })
      .thenRejected('consolidation-needs-paper');
    await accepted
      .given({ type: 'ReportsConsolidated', data: together })
      .when(consolidateReports, together)
      .thenRejected('reports-consolidated-already');
    await accepted
      .when(consolidateReports, { ...together, cutOffOn: '2020-08-14' })
      .thenRejected('report-period-not-open');
  });
});

describe('ending an obligation', () => {
  const end = { endsOn: '2020-12-31', reason: 'Chế độ mới.' };

  it('keeps what is open and opens nothing more', async () => {
    await standing.when(endObligation, end).then({ type: 'ObligationEnded', data: end });
    const { state } = standing.given({ type: 'ObligationEnded', data: end });
    const after = state && duePeriods(state, calendar, '2021-06-01T02:00:00.000Z');
    expect(after?.map(({ cutOffOn }) => cutOffOn).at(-1)).toBe('2020-12-14');
  });
  it('is refused where nobody established one', () =>
    nothing.when(endObligation, end).thenRejected('obligation-unknown'));
  it('is refused before a period that is open, and twice', async () => {
    await standing
      .given(opened('2020-07-14', DISTRICT_ONE))
      .when(endObligation, { ...end, endsOn: '2020-07-13' })
      .thenRejected('obligation-ends-too-early');
    await standing
      .given({ type: 'ObligationEnded', data: end })
      .when(endObligation, end)
      .thenRejected('obligation-ended');
  });
  it('closes the acts on it but the last consolidation, and says why', () => {
    const { state } = standing.given({ type: 'ObligationEnded', data: end });
    const offers = state ? obligationOffers(state, actingFor(CITY)) : [];
    expect(offers.map(({ command, open }) => [command, open])).toEqual([
      ['ChangeReporters', false],
      ['ConsolidateReports', true],
      ['EndObligation', false],
    ]);
  });
});
