import type {
  AuditEvent,
  DocumentRow,
  Level,
  Lifecycle,
  RecommendationCounts,
  Role,
  Sentence,
  TaskAct,
  TimelinessKind,
} from '@dondoc/api';

type Labels<Key extends string> = Readonly<Record<Key, Sentence>>;

export const lifecycleLabels: Labels<Lifecycle> = {
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

/** Without the number of days and the review date, which a task's own label adds. */
export const timelinessLabels: Labels<TimelinessKind> = {
  NoDeadline: { vi: 'Không thời hạn', en: 'No deadline' },
  OnTrack: { vi: 'Trong hạn', en: 'On track' },
  DueSoon: { vi: 'Sắp đến hạn', en: 'Due soon' },
  Overdue: { vi: 'Quá hạn', en: 'Overdue' },
  SubmittedOnTime: { vi: 'Đã nộp đúng hạn', en: 'Submitted on time' },
  SubmittedLate: { vi: 'Đã nộp quá hạn', en: 'Submitted late' },
  CompletedOnTime: { vi: 'Hoàn thành đúng hạn', en: 'Completed on time' },
  CompletedLate: { vi: 'Hoàn thành quá hạn', en: 'Completed late' },
  Paused: { vi: 'Tạm dừng tính hạn', en: 'Clock stopped' },
};

export const actLabels: Labels<TaskAct> = {
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
};

export const recommendationLabels: Labels<keyof RecommendationCounts> = {
  Issued: { vi: 'Mới', en: 'New' },
  Received: { vi: 'Đã nhận', en: 'Received' },
  Accepted: { vi: 'Đã tiếp thu', en: 'Accepted' },
  Contested: { vi: 'Đề nghị xem xét lại', en: 'Review asked' },
  TasksCreated: { vi: 'Đã giao nhiệm vụ', en: 'Tasks assigned' },
  ReportedBack: { vi: 'Đã báo cáo kết quả', en: 'Reported' },
  Satisfied: { vi: 'Đạt yêu cầu', en: 'Satisfied' },
  NotSatisfied: { vi: 'Chưa đạt yêu cầu', en: 'Not satisfied' },
  Withdrawn: { vi: 'Đã rút kiến nghị', en: 'Withdrawn' },
  Closed: { vi: 'Kết thúc theo dõi', en: 'Closed' },
};

export const roleLabels: Labels<Role> = {
  clerk: { vi: 'Văn thư', en: 'Clerk' },
  officer: { vi: 'Chuyên viên xử lý', en: 'Officer' },
  'tracking-officer': { vi: 'Chuyên viên theo dõi', en: 'Tracking officer' },
  head: { vi: 'Thủ trưởng cơ quan', en: 'Agency head' },
  'supervision-secretary': { vi: 'Thư ký đoàn giám sát', en: 'Secretary of the delegation' },
  'delegation-head': { vi: 'Trưởng đoàn giám sát', en: 'Head of the delegation' },
  inspector: { vi: 'Cán bộ thanh tra, kiểm tra', en: 'Inspector' },
  leader: { vi: 'Lãnh đạo', en: 'Leader' },
  administrator: { vi: 'Quản trị hệ thống', en: 'Administrator' },
};

export const capacityLabels: Labels<NonNullable<AuditEvent['capacity']>> = {
  own: { vi: 'Ký trực tiếp', en: 'In person' },
  Q: { vi: 'Quyền (Q.)', en: 'Acting (Q.)' },
  KT: { vi: 'Ký thay (KT.)', en: 'Signed for (KT.)' },
  TM: { vi: 'Thay mặt (TM.)', en: 'On behalf of (TM.)' },
  TUQ: { vi: 'Thừa ủy quyền (TUQ.)', en: 'By delegation (TUQ.)' },
  TL: { vi: 'Thừa lệnh (TL.)', en: 'By order (TL.)' },
};

export const levelLabels: Labels<Level> = {
  central: { vi: 'Trung ương', en: 'Central' },
  city: { vi: 'Thành phố', en: 'City' },
  unit: { vi: 'Đơn vị trực thuộc', en: 'Units' },
  district: { vi: 'Quận, huyện', en: 'Districts' },
  commune: { vi: 'Phường, xã, thị trấn', en: 'Communes' },
};

export const provenanceLabels: Labels<'article' | 'public' | 'illustrative'> = {
  article: { vi: 'Theo bài báo', en: 'From the article' },
  public: { vi: 'Công khai', en: 'Public record' },
  illustrative: { vi: 'Minh họa', en: 'Illustrative' },
};

export const documentKindLabels: Labels<DocumentRow['kind']> = {
  directive: { vi: 'Văn bản chỉ đạo', en: 'Directive' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  report: { vi: 'Báo cáo', en: 'Report' },
  conclusion: { vi: 'Thông báo kết luận', en: 'Conclusion' },
  letter: { vi: 'Công văn', en: 'Letter' },
  decision: { vi: 'Quyết định', en: 'Decision' },
};
