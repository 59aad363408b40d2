import { onCalendar } from '../calendar/on-calendar.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { command, type Command } from '../command/command.js';
import { EXAMPLE, EXAMPLE_SIGNING } from '../command/examples.js';
import { signed } from '../task/guards/signed.js';
import { ChangeReporters } from './commands/change-reporters.js';
import { ConsolidateReports } from './commands/consolidate-reports.js';
import { EndObligation } from './commands/end-obligation.js';
import { EstablishObligation } from './commands/establish-obligation.js';
import { OpenReportPeriod } from './commands/open-report-period.js';
import { changeReporters } from './decisions/change-reporters.js';
import { consolidateReports } from './decisions/consolidate-reports.js';
import { endObligation } from './decisions/end-obligation.js';
import { establishObligation } from './decisions/establish-obligation.js';
import { openReportPeriod } from './decisions/open-report-period.js';
import { obligationActLabels as labels } from './labels.js';
import { obligation } from './obligation.state.js';

const collection = 'reporting-obligations';
const signing = { ...EXAMPLE_SIGNING, documentId: EXAMPLE.directive };

/** What can be done to a reporting obligation. */
export const obligationCommands = ({ calendar }: { calendar: WorkingCalendar }): readonly Command[] => [
  command({
    name: 'EstablishObligation',
    summary: { vi: 'Quy định chế độ báo cáo', en: 'Establish a reporting obligation' },
    aggregate: obligation,
    body: EstablishObligation,
    route: { collection },
    authority: 'required',
    decision: signed(onCalendar(calendar, establishObligation)),
    example: {
      issuerId: EXAMPLE.city,
      reporterIds: [EXAMPLE.districtOne, EXAMPLE.districtTwo],
      content: 'Báo cáo việc thi hành văn hóa công vụ',
      expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố' },
      recurrence: {
        kind: 'recurring',
        every: 'quarter',
        cutOff: 'decree-09-2019',
        within: { count: 5, unit: 'working' },
      },
      startsOn: '2020-04-01',
      consolidatorId: EXAMPLE.department,
      directiveId: EXAMPLE.directive,
      signing,
    },
  }),
  command({
    name: 'ChangeReporters',
    summary: labels.ChangeReporters,
    aggregate: obligation,
    body: ChangeReporters,
    route: { collection, act: 'change-reporters' },
    authority: 'required',
    decision: signed(onCalendar(calendar, changeReporters)),
    example: { reporterIds: [EXAMPLE.districtOne], reason: 'Sáp nhập đơn vị hành chính.', signing },
  }),
  command({
    name: 'OpenReportPeriod',
    summary: { vi: 'Mở kỳ báo cáo', en: 'Open a period of reports' },
    aggregate: obligation,
    body: OpenReportPeriod,
    route: { collection, act: 'open-period' },
    authority: 'optional',
    decision: onCalendar(calendar, openReportPeriod),
    example: { cutOffOn: '2020-06-14' },
  }),
  command({
    name: 'ConsolidateReports',
    summary: labels.ConsolidateReports,
    aggregate: obligation,
    body: ConsolidateReports,
    route: { collection, act: 'consolidate' },
    authority: 'optional',
    decision: signed(consolidateReports),
    example: {
      cutOffOn: '2020-06-14',
      result: 'Tổng hợp kết quả quý II của 24 quận, huyện.',
      evidence: [
        {
          sha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
          size: 182_344,
          mediaType: 'application/pdf',
          documentNumber: '9920/BC-SNV',
          documentOn: '2020-06-25',
        },
      ],
    },
  }),
  command({
    name: 'EndObligation',
    summary: labels.EndObligation,
    aggregate: obligation,
    body: EndObligation,
    route: { collection, act: 'end' },
    authority: 'required',
    decision: signed(endObligation),
    example: { endsOn: '2020-12-31', reason: 'Thực hiện theo chế độ báo cáo mới.', signing },
  }),
];
