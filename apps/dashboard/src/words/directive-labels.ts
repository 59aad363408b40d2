import type { DirectiveAct, DirectiveStatus, PlanAct, PlanRow, Sentence } from '@dondoc/api';

type Labels<Key extends string> = Readonly<Record<Key, Sentence>>;

/** What people call the state of a directive. */
export const directiveLabels: Labels<DirectiveStatus> = {
  Draft: { vi: 'Dự thảo', en: 'Draft' },
  Issued: { vi: 'Đã ban hành', en: 'Issued' },
  InForce: { vi: 'Còn hiệu lực', en: 'In force' },
  Replaced: { vi: 'Bị thay thế', en: 'Replaced' },
  Recalled: { vi: 'Bị thu hồi', en: 'Recalled' },
  Expired: { vi: 'Hết hiệu lực', en: 'Expired' },
};

/** What happened to a directive that goes on. */
export const directiveMarkLabels: Labels<'amended' | 'corrected'> = {
  amended: { vi: 'Được sửa đổi, bổ sung', en: 'Amended' },
  corrected: { vi: 'Đã đính chính', en: 'Corrected' },
};

export const directiveActLabels: Labels<DirectiveAct> = {
  FanOutTasks: { vi: 'Giao nhiệm vụ cho nhiều cơ quan', en: 'Assign a task to many agencies' },
  AmendDirective: { vi: 'Sửa đổi, bổ sung', en: 'Amend' },
  CorrectDirective: { vi: 'Đính chính', en: 'Correct' },
  ReplaceDirective: { vi: 'Thay thế', en: 'Replace' },
  RecallDirective: { vi: 'Thu hồi', en: 'Recall' },
  ConfirmRecall: {
    vi: 'Xác nhận đã hủy văn bản bị thu hồi',
    en: 'Confirm that the recalled copy is cancelled',
  },
  DecideOrphan: { vi: 'Quyết định nhiệm vụ còn lại', en: 'Decide on a remaining task' },
};

export const planLabels: Labels<PlanRow['status'] | 'Draft'> = {
  Draft: { vi: 'Dự thảo', en: 'Draft' },
  Issued: { vi: 'Đã ban hành', en: 'Issued' },
  InExecution: { vi: 'Đang thực hiện', en: 'In execution' },
  Concluded: { vi: 'Đã tổng kết', en: 'Concluded' },
  Replaced: { vi: 'Bị thay thế', en: 'Replaced' },
};

export const planActLabels: Labels<PlanAct> = {
  StartPlan: { vi: 'Triển khai thực hiện', en: 'Start' },
  ReviewPlan: { vi: 'Sơ kết', en: 'Review on the way' },
  ConcludePlan: { vi: 'Tổng kết', en: 'Conclude' },
  ReplacePlan: { vi: 'Thay thế', en: 'Replace' },
};

export const urgencyLabels: Labels<'urgent' | 'very-urgent' | 'express'> = {
  urgent: { vi: 'Khẩn', en: 'Urgent' },
  'very-urgent': { vi: 'Thượng khẩn', en: 'Very urgent' },
  express: { vi: 'Hỏa tốc', en: 'Express' },
};

export const confidentialityLabels: Labels<'confidential' | 'secret' | 'top-secret'> = {
  confidential: { vi: 'Mật', en: 'Confidential' },
  secret: { vi: 'Tối mật', en: 'Secret' },
  'top-secret': { vi: 'Tuyệt mật', en: 'Top secret' },
};

/** What can become of a task whose directive was replaced or recalled. */
export const orphanDecisionLabels: Labels<'keep' | 'supersede' | 'withdraw'> = {
  keep: { vi: 'Tiếp tục thực hiện', en: 'Keep' },
  supersede: { vi: 'Thay thế bằng nhiệm vụ khác', en: 'Supersede' },
  withdraw: { vi: 'Thu hồi', en: 'Withdraw' },
};

export const candidateReasonLabels: Labels<
  'whole-number' | 'kind-and-number' | 'number' | 'day' | 'year' | 'issuer' | 'summary'
> = {
  'whole-number': { vi: 'cùng số, ký hiệu', en: 'same number and symbol' },
  'kind-and-number': { vi: 'cùng tên loại và số', en: 'same kind and number' },
  number: { vi: 'cùng số', en: 'same number' },
  day: { vi: 'cùng ngày ban hành', en: 'same day of issue' },
  year: { vi: 'cùng năm ban hành', en: 'same year of issue' },
  issuer: { vi: 'cùng cơ quan ban hành', en: 'same issuer' },
  summary: { vi: 'trích yếu có chung từ', en: 'words of the summary in common' },
};
