import type { Sentence } from '@dondoc/event-sourcing';
import type { RecommendationStatus } from './recommendation.state.js';
import type { SessionStatus } from './session.state.js';

/** What people call the steps of a session. */
export const SESSION_LABELS: Readonly<Record<SessionStatus, Sentence>> = {
  Established: { vi: 'Đã thành lập đoàn', en: 'established' },
  Announced: { vi: 'Đã thông báo', en: 'announced' },
  ReportReceived: { vi: 'Đã nhận báo cáo', en: 'reported to' },
  Conducted: { vi: 'Đã làm việc', en: 'conducted' },
  ProvisionallyConcluded: { vi: 'Ý kiến tại buổi giám sát', en: 'concluded provisionally' },
  FormallyConcluded: { vi: 'Thông báo kết luận', en: 'concluded formally' },
};

/** What people call the steps of a recommendation. */
export const RECOMMENDATION_LABELS: Readonly<Record<RecommendationStatus, Sentence>> = {
  Issued: { vi: 'Mới', en: 'new' },
  Received: { vi: 'Đã nhận', en: 'received' },
  Accepted: { vi: 'Đã tiếp thu', en: 'accepted' },
  Contested: { vi: 'Đề nghị xem xét lại', en: 'contested' },
  TasksCreated: { vi: 'Đã giao nhiệm vụ', en: 'assigned as tasks' },
  ReportedBack: { vi: 'Đã báo cáo kết quả', en: 'reported back' },
  Satisfied: { vi: 'Đạt yêu cầu', en: 'satisfied' },
  NotSatisfied: { vi: 'Chưa đạt yêu cầu', en: 'not satisfied' },
  Closed: { vi: 'Kết thúc theo dõi', en: 'closed' },
};
