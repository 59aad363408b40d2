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
  DisputeAssignment: { vi: 'Đề nghị giao lại', en: 'Ask to reassign' },
  UpholdAssignment: { vi: 'Giữ nguyên phân công', en: 'Keep' },
  ReassignLead: { vi: 'Giao lại', en: 'Reassign' },
  StartWork: { vi: 'Bắt đầu', en: 'Start' },
  AssignOfficer: { vi: 'Phân công xử lý', en: 'Assign officer' },
  ReportProgress: { vi: 'Báo cáo tiến độ', en: 'Report progress' },
  RequestInput: { vi: 'Lấy ý kiến phối hợp', en: 'Request input' },
  ContributeInput: { vi: 'Gửi ý kiến phối hợp', en: 'Send input' },
  DelegateSubtask: { vi: 'Giao cấp dưới', en: 'Delegate' },
  HandOverTask: { vi: 'Bàn giao', en: 'Hand over' },
  RequestExtension: { vi: 'Đề nghị gia hạn', en: 'Request extension' },
  WithdrawExtensionRequest: { vi: 'Rút đề nghị gia hạn', en: 'Withdraw request' },
  ApproveExtension: { vi: 'Đồng ý gia hạn', en: 'Approve extension' },
  RejectExtension: { vi: 'Không đồng ý gia hạn', en: 'Reject extension' },
  AdjustDeadline: { vi: 'Điều chỉnh thời hạn', en: 'Adjust deadline' },
  SuspendTask: { vi: 'Tạm dừng', en: 'Suspend' },
  ResumeTask: { vi: 'Tiếp tục', en: 'Resume' },
  SubmitCompletion: { vi: 'Báo cáo hoàn thành', en: 'Submit' },
  ReturnCompletion: { vi: 'Yêu cầu bổ sung', en: 'Return' },
  AcceptCompletion: { vi: 'Xác nhận hoàn thành', en: 'Accept' },
  CloseTask: { vi: 'Kết thúc hồ sơ', en: 'Close' },
  ReopenTask: { vi: 'Mở lại', en: 'Reopen' },
  WithdrawTask: { vi: 'Thu hồi', en: 'Withdraw' },
  SupersedeTask: { vi: 'Thay thế', en: 'Supersede' },
  CorrectRecord: { vi: 'Đính chính dữ liệu', en: 'Correct record' },
} as const satisfies Readonly<Record<string, Sentence>>;

/** The name of a command on a task that exists. */
export type TaskAct = keyof typeof actLabels;
