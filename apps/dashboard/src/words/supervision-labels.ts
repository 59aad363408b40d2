import type { InspectionState, RecommendationAct, Sentence, SessionAct, SessionState } from '@dondoc/api';

type Labels<Key extends string> = Readonly<Record<Key, Sentence>>;

export const sessionLabels: Labels<SessionState> = {
  Programmed: { vi: 'Trong chương trình', en: 'Programmed' },
  Established: { vi: 'Đã thành lập đoàn', en: 'Established' },
  Announced: { vi: 'Đã thông báo', en: 'Announced' },
  ReportReceived: { vi: 'Đã nhận báo cáo', en: 'Report received' },
  Conducted: { vi: 'Đã làm việc', en: 'Conducted' },
  Drafted: { vi: 'Dự thảo kết luận', en: 'Draft conclusion' },
  ProvisionallyConcluded: { vi: 'Ý kiến tại buổi giám sát', en: 'Oral conclusion' },
  FormallyConcluded: { vi: 'Thông báo kết luận', en: 'Formal conclusion' },
  Published: { vi: 'Đã công khai kết luận', en: 'Published' },
  FollowUp: { vi: 'Theo dõi thực hiện', en: 'Follow-up' },
  Closed: { vi: 'Kết thúc', en: 'Closed' },
  ReSupervised: { vi: 'Tái giám sát', en: 'Re-supervision' },
};

export const sessionActLabels: Labels<SessionAct> = {
  EstablishProgrammedSession: { vi: 'Thành lập đoàn giám sát', en: 'Establish the session' },
  AnnounceSession: { vi: 'Thông báo giám sát', en: 'Announce the session' },
  ReceiveReport: { vi: 'Nhận báo cáo của cơ quan', en: 'Receive an agency’s report' },
  RequestExtraReport: { vi: 'Yêu cầu báo cáo bổ sung', en: 'Ask for a further report' },
  ReceiveExtraReport: { vi: 'Nhận báo cáo bổ sung', en: 'Receive a further report' },
  ConductSession: { vi: 'Ghi nhận buổi làm việc', en: 'Record the meeting' },
  ConcludeProvisionally: { vi: 'Ghi ý kiến kết luận', en: 'Record the oral conclusion' },
  SubmitMemberNote: { vi: 'Ghi ý kiến của thành viên đoàn', en: 'Record a member’s note' },
  DraftSupervisionConclusion: { vi: 'Trình dự thảo kết luận', en: 'Submit the draft conclusion' },
  IssueRecommendation: { vi: 'Ghi kiến nghị', en: 'Record a recommendation' },
  ConcludeFormally: { vi: 'Ban hành thông báo kết luận', en: 'Issue the formal conclusion' },
  PublishSupervisionConclusion: { vi: 'Công khai kết luận', en: 'Publish the conclusion' },
  BeginFollowUp: { vi: 'Bắt đầu theo dõi thực hiện', en: 'Begin the follow-up' },
  PutQuestion: { vi: 'Ghi chất vấn', en: 'Record a question' },
  AnswerQuestion: { vi: 'Ghi trả lời chất vấn', en: 'Record the answer to a question' },
  CloseSession: { vi: 'Kết thúc cuộc giám sát', en: 'Close the session' },
};

export const recommendationActLabels: Labels<RecommendationAct> = {
  ReceiveRecommendation: { vi: 'Nhận kiến nghị', en: 'Receive' },
  AcceptRecommendation: { vi: 'Tiếp thu', en: 'Accept' },
  ContestRecommendation: { vi: 'Đề nghị xem xét lại', en: 'Ask for a review' },
  ReportBack: { vi: 'Báo cáo kết quả', en: 'Report back' },
  UpholdRecommendation: { vi: 'Giữ nguyên kiến nghị', en: 'Uphold' },
  AmendRecommendation: { vi: 'Sửa đổi kiến nghị', en: 'Amend' },
  WithdrawRecommendation: { vi: 'Rút kiến nghị', en: 'Withdraw' },
  AssessRecommendation: { vi: 'Đánh giá kết quả', en: 'Assess' },
  CloseRecommendation: { vi: 'Kết thúc theo dõi', en: 'Close' },
};

export const inspectionLabels: Labels<InspectionState> = {
  DraftConclusion: { vi: 'Dự thảo kết luận thanh tra', en: 'Draft conclusion' },
  Concluded: { vi: 'Đã kết luận', en: 'Concluded' },
  Published: { vi: 'Đã công khai kết luận', en: 'Published' },
  ImplementingDirective: { vi: 'Đã có văn bản chỉ đạo thực hiện', en: 'Implementation directed' },
  TasksCreated: { vi: 'Đã giao nhiệm vụ', en: 'Tasks assigned' },
  FollowedUp: { vi: 'Đang theo dõi thực hiện', en: 'Followed up' },
  Ended: { vi: 'Kết thúc', en: 'Ended' },
};
