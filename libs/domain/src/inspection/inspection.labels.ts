import type { Sentence } from '@dondoc/event-sourcing';
import type { InspectionStatus } from './inspection.state.js';

/** What people call the steps of an inspection. */
export const inspectionLabels: Readonly<Record<InspectionStatus, Sentence>> = {
  DraftConclusion: { vi: 'Dự thảo kết luận thanh tra', en: 'Draft conclusion' },
  Concluded: { vi: 'Đã kết luận', en: 'Concluded' },
  Published: { vi: 'Đã công khai kết luận', en: 'Published' },
  ImplementingDirective: { vi: 'Đã có văn bản chỉ đạo thực hiện', en: 'Implementation directed' },
  TasksCreated: { vi: 'Đã giao nhiệm vụ', en: 'Tasks assigned' },
  FollowedUp: { vi: 'Đang theo dõi thực hiện', en: 'Followed up' },
  Ended: { vi: 'Kết thúc', en: 'Ended' },
};

/** What can be done with an inspection, as the buttons say it. */
export const inspectionActLabels = {
  ConcludeInspection: { vi: 'Ban hành kết luận thanh tra', en: 'Sign the conclusion' },
  PublishInspectionConclusion: { vi: 'Công khai kết luận', en: 'Publish the conclusion' },
  DirectImplementation: { vi: 'Chỉ đạo thực hiện kết luận', en: 'Direct the implementation' },
  FollowUpInspection: { vi: 'Ghi kết quả theo dõi', en: 'Record the follow-up' },
  EndInspection: { vi: 'Kết thúc theo dõi kết luận', en: 'End the follow-up' },
} as const satisfies Readonly<Record<string, Sentence>>;

/** The name of a command on an inspection whose draft conclusion is recorded. */
export type InspectionAct = keyof typeof inspectionActLabels;
