import { command, type Command } from '../command/command.js';
import { EXAMPLE } from '../command/examples.js';
import { signed } from '../task/guards/signed.js';
import { AcceptRecommendation } from './commands/accept-recommendation.js';
import { AmendRecommendation } from './commands/amend-recommendation.js';
import { AssessRecommendation } from './commands/assess-recommendation.js';
import { CloseRecommendation } from './commands/close-recommendation.js';
import { ContestRecommendation } from './commands/contest-recommendation.js';
import { IssueRecommendation } from './commands/issue-recommendation.js';
import { ReceiveRecommendation } from './commands/receive-recommendation.js';
import { RecordFollowUp } from './commands/record-follow-up.js';
import { RecordTasksCreated } from './commands/record-tasks-created.js';
import { ReportBack } from './commands/report-back.js';
import { UpholdRecommendation } from './commands/uphold-recommendation.js';
import { WithdrawRecommendation } from './commands/withdraw-recommendation.js';
import { acceptRecommendation } from './decisions/accept-recommendation.js';
import { amendRecommendation } from './decisions/amend-recommendation.js';
import { assessRecommendation } from './decisions/assess-recommendation.js';
import { closeRecommendation } from './decisions/close-recommendation.js';
import { contestRecommendation } from './decisions/contest-recommendation.js';
import { issueRecommendation } from './decisions/issue-recommendation.js';
import { receiveRecommendation } from './decisions/receive-recommendation.js';
import { recordFollowUp } from './decisions/record-follow-up.js';
import { recordTasksCreated } from './decisions/record-tasks-created.js';
import { reportBack } from './decisions/report-back.js';
import { upholdRecommendation } from './decisions/uphold-recommendation.js';
import { withdrawRecommendation } from './decisions/withdraw-recommendation.js';
import { recommendationActLabels as labels } from './labels.js';
import { recommendation } from './recommendation.state.js';

const collection = 'recommendations';

export const recommendationCommands: readonly Command[] = [
  command({
    name: 'IssueRecommendation',
    summary: { vi: 'Ghi kiến nghị', en: 'Issue a recommendation' },
    aggregate: recommendation,
    body: IssueRecommendation,
    route: { collection },
    authority: 'optional',
    decision: issueRecommendation,
    example: {
      sessionId: EXAMPLE.session,
      reference: 'R2',
      content: 'Tiếp tục kiểm tra việc thi hành văn hóa công vụ đến quận, huyện, phường, xã',
      addresseeIds: [EXAMPLE.department],
      concerns: [{ words: 'Quyết định 1043/QĐ-UBND', documentId: EXAMPLE.directive }],
      levels: ['city', 'district', 'commune'],
      provenance: 'article',
    },
  }),
  command({
    name: 'ReceiveRecommendation',
    summary: { vi: 'Nhận kiến nghị', en: 'Receive a recommendation' },
    aggregate: recommendation,
    body: ReceiveRecommendation,
    route: { collection, act: 'receive' },
    authority: 'none',
    decision: receiveRecommendation,
    example: {},
  }),
  command({
    name: 'AcceptRecommendation',
    summary: { vi: 'Tiếp thu kiến nghị', en: 'Accept a recommendation' },
    aggregate: recommendation,
    body: AcceptRecommendation,
    route: { collection, act: 'accept' },
    authority: 'optional',
    decision: signed(acceptRecommendation),
    example: { response: 'Sở sẽ tham mưu UBND Thành phố giao nhiệm vụ' },
  }),
  command({
    name: 'ContestRecommendation',
    summary: { vi: 'Đề nghị xem xét lại kiến nghị', en: 'Contest a recommendation' },
    aggregate: recommendation,
    body: ContestRecommendation,
    route: { collection, act: 'contest' },
    authority: 'optional',
    decision: signed(contestRecommendation),
    example: { reason: 'Nội dung thuộc thẩm quyền của cơ quan khác' },
  }),
  command({
    name: 'UpholdRecommendation',
    summary: labels.UpholdRecommendation,
    aggregate: recommendation,
    body: UpholdRecommendation,
    route: { collection, act: 'uphold' },
    authority: 'optional',
    decision: upholdRecommendation,
    example: { reason: 'Nội dung đúng thẩm quyền của Sở' },
  }),
  command({
    name: 'AmendRecommendation',
    summary: labels.AmendRecommendation,
    aggregate: recommendation,
    body: AmendRecommendation,
    route: { collection, act: 'amend' },
    authority: 'optional',
    decision: amendRecommendation,
    example: {
      content: 'Kiểm tra đến phường, xã trong quý IV',
      levels: ['city', 'commune'],
      reason: 'Tiếp thu ý kiến về thời gian',
    },
  }),
  command({
    name: 'WithdrawRecommendation',
    summary: labels.WithdrawRecommendation,
    aggregate: recommendation,
    body: WithdrawRecommendation,
    route: { collection, act: 'withdraw' },
    authority: 'optional',
    decision: withdrawRecommendation,
    example: { addresseeIds: [EXAMPLE.department], reason: 'Thuộc thẩm quyền của cơ quan khác' },
  }),
  command({
    name: 'RecordTasksCreated',
    summary: { vi: 'Ghi nhận đã giao nhiệm vụ theo kiến nghị', en: 'Record that tasks were created' },
    aggregate: recommendation,
    body: RecordTasksCreated,
    route: { collection, act: 'record-tasks-created' },
    authority: 'none',
    decision: recordTasksCreated,
    example: { taskId: EXAMPLE.task },
  }),
  command({
    name: 'ReportBack',
    summary: { vi: 'Báo cáo kết quả thực hiện kiến nghị', en: 'Report back on a recommendation' },
    aggregate: recommendation,
    body: ReportBack,
    route: { collection, act: 'report-back' },
    authority: 'optional',
    decision: signed(reportBack),
    example: {
      report: 'Đã kiểm tra 24 quận, huyện',
      evidence: [{ sha256: 'a3'.repeat(32), size: 48_213, mediaType: 'application/pdf', title: 'Báo cáo' }],
    },
  }),
  command({
    name: 'AssessRecommendation',
    summary: { vi: 'Đánh giá việc thực hiện kiến nghị', en: 'Assess a recommendation' },
    aggregate: recommendation,
    body: AssessRecommendation,
    route: { collection, act: 'assess' },
    authority: 'optional',
    decision: assessRecommendation,
    example: { satisfied: false, assessment: 'Chưa đến cấp xã', followUp: 're-supervision' },
  }),
  command({
    name: 'RecordFollowUp',
    summary: { vi: 'Ghi nhận bước tiếp theo của kiến nghị', en: 'Record what follows a recommendation' },
    aggregate: recommendation,
    body: RecordFollowUp,
    route: { collection, act: 'record-follow-up' },
    authority: 'none',
    decision: recordFollowUp,
    example: { followUp: 're-supervision', sessionId: EXAMPLE.session },
  }),
  command({
    name: 'CloseRecommendation',
    summary: { vi: 'Kết thúc theo dõi kiến nghị', en: 'Close a recommendation' },
    aggregate: recommendation,
    body: CloseRecommendation,
    route: { collection, act: 'close' },
    authority: 'optional',
    decision: closeRecommendation,
    example: { reason: 'Đã thực hiện xong' },
  }),
];
