import { command, type Command } from '../command/command.js';
import { EXAMPLE, EXAMPLE_SIGNING } from '../command/examples.js';
import { AnnounceSession } from './commands/announce-session.js';
import { ConcludeFormally } from './commands/conclude-formally.js';
import { ConcludeProvisionally } from './commands/conclude-provisionally.js';
import { ConductSession } from './commands/conduct-session.js';
import { DraftSupervisionConclusion } from './commands/draft-supervision-conclusion.js';
import { EstablishProgrammedSession } from './commands/establish-programmed-session.js';
import { EstablishSession } from './commands/establish-session.js';
import { ProgrammeSession } from './commands/programme-session.js';
import { ReceiveExtraReport } from './commands/receive-extra-report.js';
import { ReceiveReport } from './commands/receive-report.js';
import { RequestExtraReport } from './commands/request-extra-report.js';
import { SubmitMemberNote } from './commands/submit-member-note.js';
import { announceSession } from './decisions/announce-session.js';
import { concludeFormally } from './decisions/conclude-formally.js';
import { concludeProvisionally } from './decisions/conclude-provisionally.js';
import { conductSession } from './decisions/conduct-session.js';
import { draftSupervisionConclusion } from './decisions/draft-supervision-conclusion.js';
import { establishProgrammedSession, establishSession } from './decisions/establish-session.js';
import { programmeSession } from './decisions/programme-session.js';
import { receiveExtraReport } from './decisions/receive-extra-report.js';
import { receiveReport } from './decisions/receive-report.js';
import { requestExtraReport } from './decisions/request-extra-report.js';
import { submitMemberNote } from './decisions/submit-member-note.js';
import { sessionActLabels as labels } from './labels.js';
import { sessionFollowUpCommands } from './session-follow-up.commands.js';
import { session } from './session.state.js';

const collection = 'supervision-sessions';
const head = { name: 'Nguyễn Thu An', title: 'Trưởng đoàn giám sát', agencyId: EXAMPLE.council };

export const sessionCommands: readonly Command[] = [
  command({
    name: 'ProgrammeSession',
    summary: { vi: 'Đưa vào chương trình giám sát', en: 'Put a session into the programme' },
    aggregate: session,
    body: ProgrammeSession,
    route: { collection, act: 'programme', creates: true },
    authority: 'optional',
    decision: programmeSession,
    example: {
      supervisingBodyId: EXAMPLE.council,
      supervisedAgencyIds: [EXAMPLE.department],
      subject: 'Kết quả triển khai Chủ đề năm 2021',
      programmeDocumentId: EXAMPLE.document,
      year: 2021,
      planned: { from: '2021-07-01', to: '2021-09-30' },
      provenance: 'illustrative',
    },
  }),
  command({
    name: 'EstablishSession',
    summary: { vi: 'Thành lập đoàn giám sát', en: 'Establish a supervision session' },
    aggregate: session,
    body: EstablishSession,
    route: { collection },
    authority: 'optional',
    decision: establishSession,
    example: {
      supervisingBodyId: EXAMPLE.council,
      supervisedAgencyIds: [EXAMPLE.department],
      subject: 'Kết quả triển khai Chủ đề năm 2020',
      decisionDocumentId: EXAMPLE.document,
      members: [head],
      provenance: 'illustrative',
    },
  }),
  command({
    name: 'EstablishProgrammedSession',
    summary: labels.EstablishProgrammedSession,
    aggregate: session,
    body: EstablishProgrammedSession,
    route: { collection, act: 'establish' },
    authority: 'optional',
    decision: establishProgrammedSession,
    example: {
      decisionDocumentId: EXAMPLE.document,
      planDocumentId: EXAMPLE.document,
      outline: 'Kết quả thực hiện, khó khăn, kiến nghị',
      members: [head],
    },
  }),
  command({
    name: 'AnnounceSession',
    summary: { vi: 'Thông báo giám sát', en: 'Announce the session' },
    aggregate: session,
    body: AnnounceSession,
    route: { collection, act: 'announce' },
    authority: 'optional',
    decision: announceSession,
    example: { outline: 'Kết quả thực hiện, khó khăn, kiến nghị', scheduledOn: '2020-08-06' },
  }),
  command({
    name: 'ReceiveReport',
    summary: { vi: 'Nhận báo cáo phục vụ giám sát', en: 'Receive a report to the session' },
    aggregate: session,
    body: ReceiveReport,
    route: { collection, act: 'receive-report' },
    authority: 'none',
    decision: receiveReport,
    example: { agencyId: EXAMPLE.department, documentId: EXAMPLE.document },
  }),
  command({
    name: 'RequestExtraReport',
    summary: labels.RequestExtraReport,
    aggregate: session,
    body: RequestExtraReport,
    route: { collection, act: 'request-extra-report' },
    authority: 'none',
    decision: requestExtraReport,
    example: { agencyId: EXAMPLE.department, content: 'Số liệu theo từng phòng' },
  }),
  command({
    name: 'ReceiveExtraReport',
    summary: labels.ReceiveExtraReport,
    aggregate: session,
    body: ReceiveExtraReport,
    route: { collection, act: 'receive-extra-report' },
    authority: 'none',
    decision: receiveExtraReport,
    example: { requestId: EXAMPLE.request, documentId: EXAMPLE.document },
  }),
  command({
    name: 'ConductSession',
    summary: { vi: 'Ghi nhận buổi giám sát', en: 'Record the session held' },
    aggregate: session,
    body: ConductSession,
    route: { collection, act: 'conduct' },
    authority: 'optional',
    decision: conductSession,
    example: {
      occurredAt: '2020-08-06',
      attendance: [head, { name: 'Lê Quốc Bình', title: 'Giám đốc', agencyId: EXAMPLE.department }],
      findings: ['Đã niêm yết đầy đủ thủ tục hành chính'],
      acknowledgedResults: 'Ghi nhận kết quả thực hiện',
    },
  }),
  command({
    name: 'ConcludeProvisionally',
    summary: { vi: 'Ghi ý kiến tại buổi giám sát', en: 'Record the oral conclusion' },
    aggregate: session,
    body: ConcludeProvisionally,
    route: { collection, act: 'conclude-provisionally' },
    authority: 'optional',
    decision: concludeProvisionally,
    example: { occurredAt: '2020-08-06', content: 'Cơ bản thống nhất các nhiệm vụ trọng tâm sắp tới' },
  }),
  command({
    name: 'SubmitMemberNote',
    summary: labels.SubmitMemberNote,
    aggregate: session,
    body: SubmitMemberNote,
    route: { collection, act: 'submit-member-note' },
    authority: 'none',
    decision: submitMemberNote,
    example: { member: head, content: 'Cần kiểm tra đến cấp xã' },
  }),
  command({
    name: 'DraftSupervisionConclusion',
    summary: labels.DraftSupervisionConclusion,
    aggregate: session,
    body: DraftSupervisionConclusion,
    route: { collection, act: 'draft-conclusion' },
    authority: 'optional',
    decision: draftSupervisionConclusion,
    example: { content: 'Dự thảo thông báo kết luận' },
  }),
  command({
    name: 'ConcludeFormally',
    summary: { vi: 'Ban hành thông báo kết luận', en: 'Issue the formal conclusion' },
    aggregate: session,
    body: ConcludeFormally,
    route: { collection, act: 'conclude-formally' },
    authority: 'required',
    decision: concludeFormally,
    example: {
      documentId: EXAMPLE.document,
      signing: { ...EXAMPLE_SIGNING, capacity: 'TM', signedOn: '2020-08-12' },
    },
  }),
  ...sessionFollowUpCommands,
];
