import type { Sentence } from '@dondoc/event-sourcing';
import type { RecommendationStatus } from './recommendation.state.js';
import type { SessionStatus } from './session.state.js';

/** What people call the steps of a session. */
export const sessionLabels: Readonly<Record<SessionStatus, Sentence>> = {
  Established: { vi: 'Đã thành lập đoàn', en: 'Established' },
  Announced: { vi: 'Đã thông báo', en: 'Announced' },
  ReportReceived: { vi: 'Đã nhận báo cáo', en: 'Report received' },
  Conducted: { vi: 'Đã làm việc', en: 'Conducted' },
  ProvisionallyConcluded: { vi: 'Ý kiến tại buổi giám sát', en: 'Oral conclusion' },
  FormallyConcluded: { vi: 'Thông báo kết luận', en: 'Formal conclusion' },
};

/** What people call the steps of a recommendation. */
export const recommendationLabels: Readonly<Record<RecommendationStatus, Sentence>> = {
  Issued: { vi: 'Mới', en: 'New' },
  Received: { vi: 'Đã nhận', en: 'Received' },
  Accepted: { vi: 'Đã tiếp thu', en: 'Accepted' },
  Contested: { vi: 'Đề nghị xem xét lại', en: 'Review asked' },
  TasksCreated: { vi: 'Đã giao nhiệm vụ', en: 'Tasks assigned' },
  ReportedBack: { vi: 'Đã báo cáo kết quả', en: 'Reported' },
  Satisfied: { vi: 'Đạt yêu cầu', en: 'Satisfied' },
  NotSatisfied: { vi: 'Chưa đạt yêu cầu', en: 'Not satisfied' },
  Closed: { vi: 'Kết thúc theo dõi', en: 'Closed' },
};
