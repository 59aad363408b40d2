import { onCalendar } from '../calendar/on-calendar.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { command, type Command } from '../command/command.js';
import { EXAMPLE, EXAMPLE_SIGNING } from '../command/examples.js';
import { yearOf } from '../document/issue-day.js';
import { AmendDirective } from './commands/amend-directive.js';
import { ConfirmRecall } from './commands/confirm-recall.js';
import { CorrectDirective } from './commands/correct-directive.js';
import { DecideOrphan } from './commands/decide-orphan.js';
import { DraftDirective } from './commands/draft-directive.js';
import { FanOutTasks } from './commands/fan-out-tasks.js';
import { IssueDirective } from './commands/issue-directive.js';
import { IssueDraftedDirective } from './commands/issue-drafted-directive.js';
import { OpenOrphanReview } from './commands/open-orphan-review.js';
import { RecallDirective } from './commands/recall-directive.js';
import { ReplaceDirective } from './commands/replace-directive.js';
import { amendDirective } from './decisions/amend-directive.js';
import { confirmRecall } from './decisions/confirm-recall.js';
import { correctDirective } from './decisions/correct-directive.js';
import { decideOrphan } from './decisions/decide-orphan.js';
import { draftDirective } from './decisions/draft-directive.js';
import { fanOutTasks } from './decisions/fan-out-tasks.js';
import { issueDirective } from './decisions/issue-directive.js';
import { issueDraftedDirective } from './decisions/issue-drafted-directive.js';
import { openOrphanReview } from './decisions/open-orphan-review.js';
import { recallDirective } from './decisions/recall-directive.js';
import { replaceDirective } from './decisions/replace-directive.js';
import { directiveDraft } from './directive-draft.state.js';
import { aDraft, aReplacement, anAmendment, aCorrection, aRecall } from './directive.examples.js';
import { directive } from './directive.state.js';
import { directiveActLabels as labels } from './labels.js';

const collection = 'directives';

/** What follows on the issue of a directive. */
const laterCommands: readonly Command[] = [
  command({
    name: 'AmendDirective',
    summary: labels.AmendDirective,
    aggregate: directive,
    body: AmendDirective,
    route: { collection, act: 'amend' },
    authority: 'required',
    decision: amendDirective,
    example: anAmendment,
  }),
  command({
    name: 'CorrectDirective',
    summary: labels.CorrectDirective,
    aggregate: directive,
    body: CorrectDirective,
    route: { collection, act: 'correct' },
    authority: 'required',
    decision: correctDirective,
    example: aCorrection,
  }),
  command({
    name: 'ReplaceDirective',
    summary: labels.ReplaceDirective,
    aggregate: directive,
    body: ReplaceDirective,
    route: { collection, act: 'replace' },
    authority: 'required',
    decision: replaceDirective,
    example: aReplacement,
  }),
  command({
    name: 'RecallDirective',
    summary: labels.RecallDirective,
    aggregate: directive,
    body: RecallDirective,
    route: { collection, act: 'recall' },
    authority: 'required',
    decision: recallDirective,
    example: aRecall,
  }),
  command({
    name: 'ConfirmRecall',
    summary: labels.ConfirmRecall,
    aggregate: directive,
    body: ConfirmRecall,
    route: { collection, act: 'confirm-recall' },
    authority: 'none',
    decision: confirmRecall,
    example: { note: 'Đã hủy bản lưu tại cơ quan.' },
  }),
  command({
    name: 'OpenOrphanReview',
    summary: { vi: 'Mở rà soát nhiệm vụ còn lại', en: 'Open the review of remaining tasks' },
    aggregate: directive,
    body: OpenOrphanReview,
    route: { collection, act: 'open-orphan-review' },
    authority: 'none',
    decision: openOrphanReview,
    example: { cause: 'replaced', taskIds: [EXAMPLE.task] },
  }),
  command({
    name: 'DecideOrphan',
    summary: labels.DecideOrphan,
    aggregate: directive,
    body: DecideOrphan,
    route: { collection, act: 'decide-orphan' },
    authority: 'required',
    decision: decideOrphan,
    example: {
      taskId: EXAMPLE.task,
      decision: 'keep',
      reason: 'Nội dung vẫn được giao tại văn bản mới.',
      signing: EXAMPLE_SIGNING,
    },
  }),
];

export const directiveCommands = ({ calendar }: { calendar: WorkingCalendar }): readonly Command[] => [
  command({
    name: 'IssueDirective',
    summary: { vi: 'Ban hành văn bản chỉ đạo', en: 'Issue a directive' },
    aggregate: directive,
    body: IssueDirective,
    route: { collection },
    authority: 'required',
    decision: issueDirective,
    takesNumber: ({ issuerId, issuedOn, number, confidentiality }) => ({
      agencyId: issuerId,
      year: yearOf(issuedOn),
      printed: number,
      kind: 'directive',
      classified: confidentiality !== undefined,
    }),
    example: {
      issuerId: EXAMPLE.city,
      number: '1043/QĐ-UBND',
      issuedOn: '2020-03-24',
      summary: 'Ban hành Kế hoạch thực hiện Chủ đề năm 2020',
      theme: 'Năm đẩy mạnh hoạt động văn hóa và xây dựng nếp sống văn minh đô thị',
      basis: [{ words: 'Kết luận 527-KL/TU ngày 06/12/2019' }],
      clauses: [{ label: 'II.1', content: 'Xây dựng Đề án văn hóa công vụ' }],
      provenance: 'public',
      signing: EXAMPLE_SIGNING,
    },
  }),
  command({
    name: 'DraftDirective',
    summary: { vi: 'Soạn dự thảo văn bản chỉ đạo', en: 'Draft a directive' },
    aggregate: directiveDraft,
    body: DraftDirective,
    route: { collection, act: 'draft', creates: true },
    authority: 'none',
    decision: draftDirective,
    example: aDraft,
  }),
  command({
    name: 'IssueDraftedDirective',
    summary: { vi: 'Ban hành dự thảo', en: 'Issue a draft' },
    aggregate: directiveDraft,
    body: IssueDraftedDirective,
    route: { collection, act: 'issue' },
    authority: 'required',
    decision: issueDraftedDirective,
    takesNumber: ({ issuerId, issuedOn, number }) => ({
      agencyId: issuerId,
      year: yearOf(issuedOn),
      printed: number,
      kind: 'directive',
    }),
    example: {
      issuerId: EXAMPLE.city,
      number: '1043/QĐ-UBND',
      issuedOn: '2020-03-24',
      signing: EXAMPLE_SIGNING,
    },
  }),
  command({
    name: 'FanOutTasks',
    summary: labels.FanOutTasks,
    aggregate: directive,
    body: FanOutTasks,
    route: { collection, act: 'fan-out-tasks' },
    authority: 'required',
    decision: onCalendar(calendar, fanOutTasks),
    example: {
      clauseId: EXAMPLE.clause,
      content: 'Tự kiểm tra và báo cáo việc thi hành văn hóa công vụ',
      expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố' },
      deadline: { kind: 'period', count: 20, unit: 'working', from: 'issued', quote: '20 ngày làm việc' },
      recommendationIds: [EXAMPLE.recommendation],
      parentTaskId: EXAMPLE.task,
      consolidatorId: EXAMPLE.department,
      items: [
        { leadId: EXAMPLE.districtOne, reference: 'D01' },
        { leadId: EXAMPLE.districtTwo, reference: 'D02' },
      ],
      signing: { ...EXAMPLE_SIGNING, documentId: EXAMPLE.directive, signedOn: '2020-08-14' },
    },
  }),
  ...laterCommands,
];
