import { refusal } from '@dondoc/event-sourcing';
import { inspectionLabels } from './inspection.labels.js';
import type { InspectionStatus } from './inspection.state.js';

/** No inspection has this id. Details: inspectionId. */
export const inspectionUnknown = refusal<{ inspectionId?: string }>(
  'inspection-unknown',
  'missing',
  ({ inspectionId }) => ({
    vi: `Chưa có cuộc thanh tra mang mã ${inspectionId ?? 'này'}; hãy kiểm tra lại hoặc ghi dự thảo kết luận trước.`,
    en: `No inspection has ${inspectionId === undefined ? 'this id' : `the id ${inspectionId}`}; check it, or record the draft conclusion first.`,
  }),
);

/** The id is in use. */
export const inspectionDraftedAlready = refusal('inspection-drafted-already', 'lifecycle', () => ({
  vi: 'Dự thảo kết luận của cuộc thanh tra này đã được ghi nhận; hãy mở cuộc thanh tra đó.',
  en: 'The draft conclusion of this inspection is recorded already; open it.',
}));

/** Somebody else does what is the inspecting body's. */
export const inspectingBodyOnly = refusal('inspecting-body-only', 'authority', () => ({
  vi: 'Chỉ cơ quan thanh tra được thực hiện việc này; cơ quan được thanh tra báo cáo qua nhiệm vụ của mình.',
  en: 'Only the inspecting body may do this; an inspected agency reports through its tasks.',
}));

/** Somebody else directs that the conclusion be carried out. */
export const superiorOnly = refusal('superior-only', 'authority', () => ({
  vi: 'Chỉ thủ trưởng cơ quan quản lý nhà nước nhận kết luận được chỉ đạo thực hiện; cơ quan thanh tra kiến nghị.',
  en: 'Only the superior to whom the conclusion goes directs its implementation; the inspecting body proposes.',
}));

/** The inspected side, or somebody else, would record the follow-up. */
export const inspectionFollowedUpByAuthorityOnly = refusal(
  'inspection-followed-up-by-authority-only',
  'authority',
  () => ({
    vi: 'Chỉ cơ quan thanh tra hoặc cấp chỉ đạo được ghi kết quả theo dõi kết luận; cơ quan được thanh tra báo cáo qua nhiệm vụ của mình.',
    en: 'Only the inspecting body or the superior records the follow-up of a conclusion; an inspected agency reports through its tasks.',
  }),
);

/** Tasks were drawn up, and nobody has directed yet that the conclusion be carried out. */
export const inspectionNotDirected = refusal('inspection-not-directed', 'lifecycle', () => ({
  vi: 'Chưa có văn bản chỉ đạo thực hiện kết luận; việc theo dõi bắt đầu khi có văn bản đó.',
  en: 'Nobody has directed yet that the conclusion be carried out; follow-up begins with that directive.',
}));

/** The follow-up ends without a publication or a directive, and no reason is given. Details: isPublished, isDirected. */
export const inspectionEndNeedsReason = refusal<{ isPublished: boolean; isDirected: boolean }>(
  'inspection-end-needs-reason',
  'rule',
  ({ isDirected }) =>
    isDirected
      ? {
          vi: 'Kết luận chưa được công khai; hãy công khai trước, hoặc nêu lý do kết thúc.',
          en: 'The conclusion is not published; publish it first, or give the reason why the follow-up ends.',
        }
      : {
          vi: 'Chưa có văn bản chỉ đạo thực hiện kết luận; hãy chờ văn bản đó, hoặc nêu lý do kết thúc.',
          en: 'Nobody has directed that the conclusion be carried out; wait for the directive, or give the reason why the follow-up ends.',
        },
);

/** The inspected side would end the follow-up. */
export const inspectionEndedByAuthorityOnly = refusal(
  'inspection-ended-by-authority-only',
  'authority',
  () => ({
    vi: 'Chỉ cơ quan thanh tra hoặc cấp chỉ đạo được kết thúc theo dõi kết luận; cơ quan được thanh tra báo cáo kết quả nhiệm vụ.',
    en: 'Only the inspecting body or the superior ends the follow-up of a conclusion; you may report on your tasks.',
  }),
);

/** The inspection does not stand where this act belongs. Details: status, expected. */
export const inspectionNotReady = refusal<{
  status: InspectionStatus;
  expected: readonly InspectionStatus[];
}>('inspection-not-ready', 'lifecycle', ({ status, expected }) => ({
  vi: `Cuộc thanh tra đang ở bước “${inspectionLabels[status].vi}”; việc này chỉ làm được ở bước ${expected.map((state) => `“${inspectionLabels[state].vi}”`).join(' hoặc ')}.`,
  en: `The inspection stands at “${inspectionLabels[status].en}”; this is possible only at ${expected.map((state) => `“${inspectionLabels[state].en}”`).join(' or ')}.`,
}));

/** It was done before. */
export const inspectionActDone = refusal('inspection-act-done', 'lifecycle', () => ({
  vi: 'Việc này đã được ghi nhận; không cần ghi nhận lại.',
  en: 'This is recorded already; there is nothing to record.',
}));

/** An inspecting body or the superior stands among the inspected. */
export const inspectsItself = refusal('inspects-itself', 'rule', () => ({
  vi: 'Cơ quan thanh tra và cấp chỉ đạo không đồng thời là cơ quan được thanh tra; hãy bỏ khỏi danh sách.',
  en: 'Neither the inspecting body nor the superior is among the inspected agencies; take it off the list.',
}));

/** A task cannot come from a conclusion that is not signed. */
export const inspectionNotConcluded = refusal('inspection-not-concluded', 'rule', () => ({
  vi: 'Kết luận thanh tra chưa được ban hành; hãy giao nhiệm vụ sau khi có kết luận.',
  en: 'The conclusion of the inspection is not signed; assign tasks once it is.',
}));

/** Tasks of the conclusion are open, and no reason is given. Details: taskIds. */
export const inspectionTasksUnsettled = refusal<{ taskIds: readonly string[] }>(
  'inspection-tasks-unsettled',
  'rule',
  ({ taskIds }) => ({
    vi: `Còn ${taskIds.length} nhiệm vụ theo kết luận chưa xong; hãy chờ hoàn thành, hoặc nêu lý do.`,
    en: `${taskIds.length} task${taskIds.length === 1 ? '' : 's'} from the conclusion ${taskIds.length === 1 ? 'is' : 'are'} not settled; wait for ${taskIds.length === 1 ? 'it' : 'them'}, or give a reason.`,
  }),
);

/** The engine records this by itself. */
export const inspectionBySystemOnly = refusal('inspection-by-system-only', 'authority', () => ({
  vi: 'Hệ thống tự ghi nhận việc này khi có kết luận hoặc khi soạn nhiệm vụ theo kết luận.',
  en: 'The engine records this by itself, when the conclusion is signed or a task from it is drawn up.',
}));

/** The task does not name the inspection as its source. Details: taskId. */
export const taskOfAnotherSource = refusal<{ taskId: string }>('task-of-another-source', 'rule', () => ({
  vi: 'Nhiệm vụ này không lấy cuộc thanh tra làm căn cứ; hãy kiểm tra lại căn cứ giao nhiệm vụ.',
  en: 'The task does not name the inspection as its source; check the source of the task.',
}));
