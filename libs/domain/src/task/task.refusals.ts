import { refusal, type CalendarDay, type Instant, type OccurredAt, dayOf } from '@dondoc/event-sourcing';
import { printDay, printDayEn, printMoment } from '../calendar/printed-day.js';
import type { Lifecycle } from '../timeliness/lifecycle.js';
import { actLabels, lifecycleLabels, type TaskAct } from './labels.js';

/** No task has this id. */
export const taskUnknown = refusal('task-unknown', 'missing', () => ({
  vi: 'Không tìm thấy nhiệm vụ này; hãy kiểm tra lại đường dẫn.',
  en: 'There is no such task; check the address.',
}));

/** The act is the lead's; coordinators and others may read. */
export const leadOnly = refusal<{ act: TaskAct }>('only-the-lead-agency', 'authority', ({ act }) => ({
  vi: `«${actLabels[act].vi}» là việc của cơ quan chủ trì; cơ quan khác chỉ được xem nhiệm vụ.`,
  en: `Only the lead agency may do this (${actLabels[act].en}); other agencies may read the task.`,
}));

/** The act is the issuer's, or that of a unit that acts for it. */
export const issuerOnly = refusal<{ act: TaskAct | 'AssignTask' | 'DraftTask' }>(
  'only-the-issuing-agency',
  'authority',
  ({ act }) => {
    const { vi, en } =
      act === 'AssignTask' || act === 'DraftTask' ? actLabels.AssignDraftedTask : actLabels[act];
    return {
      vi: `«${vi}» là việc của cơ quan giao; hãy trình cơ quan giao quyết định.`,
      en: `Only the issuing agency may do this (${en}); submit it to the issuing agency.`,
    };
  },
);

/** The act is that of an agency named as coordinating. */
export const coordinatorOnly = refusal<{ act: TaskAct }>(
  'only-a-coordinating-agency',
  'authority',
  ({ act }) => ({
    vi: `«${actLabels[act].vi}» là việc của cơ quan phối hợp, mỗi cơ quan chỉ gửi ý kiến của mình.`,
    en: `Only a coordinating agency may do this (${actLabels[act].en}), each for itself.`,
  }),
);

/** The act is for the agencies of the task: issuer, lead, coordinators. */
export const partyOnly = refusal<{ act: TaskAct }>('only-agencies-of-the-task', 'authority', ({ act }) => ({
  vi: `«${actLabels[act].vi}» là việc của cơ quan giao, chủ trì hoặc phối hợp nhiệm vụ này.`,
  en: `Only the issuer, the lead and the coordinating agencies may do this (${actLabels[act].en}).`,
}));

/** The head of the agency decides; who types it for the head names the head's signature. */
export const headDecides = refusal<{ act: TaskAct }>('head-decides', 'authority', ({ act }) => ({
  vi: `«${actLabels[act].vi}» do thủ trưởng cơ quan quyết định; hãy để thủ trưởng thực hiện hoặc nêu căn cứ ký của thủ trưởng (signing).`,
  en: `The head of the agency decides on this (${actLabels[act].en}); let the head do it, or name the head's signature (signing).`,
}));

/** Nobody accepts or returns their own agency's work. */
export const ownAgencyAcceptance = refusal('own-agency-acceptance', 'authority', () => ({
  vi: 'Cơ quan chủ trì không tự xác nhận kết quả của mình; việc này do cơ quan theo dõi thực hiện.',
  en: 'The lead may not accept its own result; the tracking office does.',
}));

/** Nobody answers their own agency's extension request. */
export const ownAgencyExtension = refusal('own-agency-extension', 'authority', () => ({
  vi: 'Cơ quan chủ trì không tự quyết định gia hạn cho mình; việc này do cơ quan giao quyết định.',
  en: 'The lead may not decide on its own extension; the issuing agency does.',
}));

/** The act does not lead on from where the task stands. Details: act, lifecycle, from (where it would be open). */
export const stateForbids = refusal<{ act: TaskAct; lifecycle: Lifecycle; from: readonly Lifecycle[] }>(
  'task-state-forbids',
  'lifecycle',
  ({ act, lifecycle, from }) => ({
    vi: `Nhiệm vụ đang ở trạng thái «${lifecycleLabels[lifecycle].vi}»; chỉ «${actLabels[act].vi}» được khi nhiệm vụ ở trạng thái ${from.map((each) => `«${lifecycleLabels[each].vi}»`).join(', ')}.`,
    en: `The task stands at “${lifecycleLabels[lifecycle].en}”; “${actLabels[act].en}” is open at ${from.map((each) => `“${lifecycleLabels[each].en}”`).join(', ')}.`,
  }),
);

/** The stream has begun already: a task is drafted or assigned once. */
export const taskExists = refusal('task-already-exists', 'lifecycle', () => ({
  vi: 'Nhiệm vụ này đã được lập; hãy mở nhiệm vụ đó.',
  en: 'This task exists already; open it.',
}));

/** There is no extension request to answer. */
export const noExtensionPending = refusal('no-extension-pending', 'lifecycle', () => ({
  vi: 'Không có đề nghị gia hạn nào đang chờ quyết định.',
  en: 'No extension request is waiting for a decision.',
}));

/** One request at a time. */
export const extensionPending = refusal<{ requestedAt: OccurredAt }>(
  'extension-pending',
  'rule',
  ({ requestedAt }) => ({
    vi: `Đã có đề nghị gia hạn ngày ${printDay(dayOf(requestedAt))} đang chờ; hãy chờ kết quả hoặc rút đề nghị.`,
    en: 'An extension request is pending; wait or withdraw it.',
  }),
);

/** The act is said to have happened after the present moment. Details: occurredAt, now. */
export const occurredInFuture = refusal<{ occurredAt: OccurredAt; now: Instant }>(
  'occurred-in-future',
  'rule',
  ({ occurredAt, now }) => {
    const [then, present] = [printMoment(occurredAt), printMoment(now)];
    return {
      vi: `Thời điểm thực hiện (${then.vi}) sau thời điểm hiện tại (${present.vi}); hãy kiểm tra lại ngày, giờ.`,
      en: `The act cannot happen in the future (${then.en}; it is ${present.en} now); check day and hour.`,
    };
  },
);

/** What an act can follow on. */
export type Earlier =
  'assignment' | 'dispute' | 'submission' | 'request' | 'suspension' | 'resumption' | 'completion';

/** The act is said to have happened before what it follows on. Details: the earliest day. */
export const occurredTooEarly = refusal<{ after: Earlier; day: CalendarDay }>(
  'occurred-too-early',
  'rule',
  ({ after, day }) => {
    const { vi, en } = {
      assignment: { vi: 'ngày giao nhiệm vụ', en: 'the assignment' },
      dispute: { vi: 'ngày đề nghị giao lại', en: 'the request to reassign' },
      submission: { vi: 'ngày báo cáo hoàn thành', en: 'the submission' },
      request: { vi: 'ngày đề nghị gia hạn', en: 'the extension request' },
      suspension: { vi: 'ngày tạm dừng', en: 'the suspension' },
      resumption: { vi: 'ngày công việc được tiếp tục', en: 'the day on which the work went on' },
      completion: { vi: 'ngày hoàn thành', en: 'the completion' },
    }[after];
    return {
      vi: `Thời điểm thực hiện không được trước ${vi} (${printDay(day)}); hãy kiểm tra lại ngày, giờ.`,
      en: `The act may not come before ${en} (${printDayEn(day)}); check day and hour.`,
    };
  },
);

/** A completion without proof. */
export const evidenceRequired = refusal('evidence-required', 'rule', () => ({
  vi: 'Cần ít nhất một tài liệu minh chứng (số, ngày, tệp) trước khi báo cáo hoàn thành.',
  en: 'Attach at least one document before reporting completion.',
}));

/** Delegated tasks are still open. Details: their ids. */
export const childrenUnsettled = refusal<{ taskIds: readonly string[] }>(
  'children-unsettled',
  'rule',
  ({ taskIds }) => ({
    vi: `Còn ${taskIds.length} nhiệm vụ thành phần chưa kết thúc; hãy chờ kết quả hoặc nêu lý do (unsettledChildrenReason).`,
    en: `${taskIds.length} delegated task(s) are not settled yet; wait for them or state a reason (unsettledChildrenReason).`,
  }),
);

/** The officer holds no post at the lead on that day. */
export const officerNotOfLead = refusal<{ officerId: string }>('officer-not-of-lead', 'rule', () => ({
  vi: 'Chuyên viên được phân công không giữ vị trí nào tại cơ quan chủ trì vào ngày này; hãy chọn người của cơ quan.',
  en: 'The officer holds no post at the lead agency on that day; choose one of its own people.',
}));
