import type { RecommendationAct, Sentence, SessionAct, SessionState } from '@dondoc/api';

type Labels<Key extends string> = Readonly<Record<Key, Sentence>>;

export const sessionLabels: Labels<SessionState> = {
  Established: { vi: 'Đã thành lập đoàn', en: 'Established' },
  Announced: { vi: 'Đã thông báo', en: 'Announced' },
  ReportReceived: { vi: 'Đã nhận báo cáo', en: 'Report received' },
  Conducted: { vi: 'Đã làm việc', en: 'Conducted' },
  ProvisionallyConcluded: { vi: 'Ý kiến tại buổi giám sát', en: 'Oral conclusion' },
  FormallyConcluded: { vi: 'Thông báo kết luận', en: 'Formal conclusion' },
};

export const sessionActLabels: Labels<SessionAct> = {
  AnnounceSession: { vi: 'Thông báo giám sát', en: 'Announce the session' },
  ReceiveReport: { vi: 'Nhận báo cáo của cơ quan', en: 'Receive an agency’s report' },
  ConductSession: { vi: 'Ghi nhận buổi làm việc', en: 'Record the meeting' },
  ConcludeProvisionally: { vi: 'Ghi ý kiến kết luận', en: 'Record the oral conclusion' },
  IssueRecommendation: { vi: 'Ghi kiến nghị', en: 'Record a recommendation' },
  ConcludeFormally: { vi: 'Ban hành thông báo kết luận', en: 'Issue the formal conclusion' },
};

export const recommendationActLabels: Labels<RecommendationAct> = {
  ReceiveRecommendation: { vi: 'Nhận kiến nghị', en: 'Receive' },
  AcceptRecommendation: { vi: 'Tiếp thu', en: 'Accept' },
  ContestRecommendation: { vi: 'Đề nghị xem xét lại', en: 'Ask for a review' },
  ReportBack: { vi: 'Báo cáo kết quả', en: 'Report back' },
  AssessRecommendation: { vi: 'Đánh giá kết quả', en: 'Assess' },
  CloseRecommendation: { vi: 'Kết thúc theo dõi', en: 'Close' },
};
