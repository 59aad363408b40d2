import { command, type Command } from '../command/command.js';
import { EXAMPLE, EXAMPLE_SIGNING } from '../command/examples.js';
import { AnnounceSession } from './commands/announce-session.js';
import { ConcludeFormally } from './commands/conclude-formally.js';
import { ConcludeProvisionally } from './commands/conclude-provisionally.js';
import { ConductSession } from './commands/conduct-session.js';
import { EstablishSession } from './commands/establish-session.js';
import { ReceiveReport } from './commands/receive-report.js';
import { announceSession } from './decisions/announce-session.js';
import { concludeFormally } from './decisions/conclude-formally.js';
import { concludeProvisionally } from './decisions/conclude-provisionally.js';
import { conductSession } from './decisions/conduct-session.js';
import { establishSession } from './decisions/establish-session.js';
import { receiveReport } from './decisions/receive-report.js';
import { session } from './session.state.js';

const collection = 'supervision-sessions';
const head = { name: 'Nguyễn Thu An', title: 'Trưởng đoàn giám sát', agencyId: EXAMPLE.council };

export const sessionCommands: readonly Command[] = [
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
];
