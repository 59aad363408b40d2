import type { Sentence } from '@dondoc/event-sourcing';
import type { Lifecycle } from '../timeliness/lifecycle.js';

/** Where a task stands, as officials say it. */
export const lifecycleLabels: Readonly<Record<Lifecycle, Sentence>> = {
  Draft: { vi: 'Dự thảo', en: 'Draft' },
  Assigned: { vi: 'Đã giao, chờ tiếp nhận', en: 'Assigned' },
  Acknowledged: { vi: 'Đã tiếp nhận', en: 'Acknowledged' },
  InProgress: { vi: 'Đang thực hiện', en: 'In progress' },
  AwaitingAcceptance: { vi: 'Chờ xác nhận', en: 'Awaiting acceptance' },
  Completed: { vi: 'Hoàn thành', en: 'Completed' },
  Closed: { vi: 'Đã kết thúc', en: 'Closed' },
  Disputed: { vi: 'Đề nghị giao lại', en: 'Reassignment asked' },
  Suspended: { vi: 'Tạm dừng', en: 'Suspended' },
  Withdrawn: { vi: 'Đã thu hồi', en: 'Withdrawn' },
  Superseded: { vi: 'Đã thay thế', en: 'Superseded' },
};

/** What can be done to a task, as the buttons say it. */
export const actLabels = {
  AssignDraftedTask: { vi: 'Giao nhiệm vụ', en: 'Assign' },
  AcknowledgeTask: { vi: 'Tiếp nhận', en: 'Acknowledge' },
  StartWork: { vi: 'Bắt đầu', en: 'Start' },
  ReportProgress: { vi: 'Báo cáo tiến độ', en: 'Report progress' },
  DelegateSubtask: { vi: 'Giao cấp dưới', en: 'Delegate' },
  HandOverTask: { vi: 'Bàn giao', en: 'Hand over' },
  RequestExtension: { vi: 'Đề nghị gia hạn', en: 'Request extension' },
  ApproveExtension: { vi: 'Đồng ý gia hạn', en: 'Approve extension' },
  RejectExtension: { vi: 'Không đồng ý gia hạn', en: 'Reject extension' },
  SubmitCompletion: { vi: 'Báo cáo hoàn thành', en: 'Submit' },
  ReturnCompletion: { vi: 'Yêu cầu bổ sung', en: 'Return' },
  AcceptCompletion: { vi: 'Xác nhận hoàn thành', en: 'Accept' },
  WithdrawTask: { vi: 'Thu hồi', en: 'Withdraw' },
} as const satisfies Readonly<Record<string, Sentence>>;

/** The name of a command on a task that exists. */
export type TaskAct = keyof typeof actLabels;
