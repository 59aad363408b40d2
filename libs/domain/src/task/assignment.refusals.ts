import { refusal, type CalendarDay } from '@dondoc/event-sourcing';
import { printDay, printDayEn } from '../calendar/printed-day.js';
import type { DirectiveStatus } from '../directive/directive-status.js';
import { directiveLabels } from '../directive/labels.js';
import { planLabels } from '../plan/labels.js';
import type { PlanStatus } from '../plan/plan.state.js';

const statusLabels = { ...planLabels, ...directiveLabels };

/** A task comes from somewhere. */
export const sourceRequired = refusal('source-required', 'rule', () => ({
  vi: 'Cần nêu ít nhất một căn cứ giao nhiệm vụ: văn bản chỉ đạo, nội dung kế hoạch, kiến nghị hoặc văn bản đã vào sổ.',
  en: 'Name at least one source of the task: a directive, a plan item, a recommendation or a registered document.',
}));

/** The plan has no such item. */
export const planItemUnknown = refusal<{ planItemId: string }>('plan-item-unknown', 'missing', () => ({
  vi: 'Kế hoạch không có nội dung này; hãy chọn một nội dung của kế hoạch đã ban hành.',
  en: 'The plan has no such item; choose one of an issued plan.',
}));

/** The source was issued after the day of the assignment. */
export const sourceNotIssuedYet = refusal<{ issuedOn: CalendarDay }>(
  'source-not-issued-yet',
  'rule',
  ({ issuedOn }) => ({
    vi: `Văn bản làm căn cứ ban hành ngày ${printDay(issuedOn)}; không giao nhiệm vụ trước ngày đó.`,
    en: `The source was issued on ${printDayEn(issuedOn)}; a task from it cannot be assigned before.`,
  }),
);

/** The source does not bind on the day of the assignment, or not any more. Details: number, status. */
export const sourceNotInForce = refusal<{ number: string; status: DirectiveStatus | PlanStatus }>(
  'source-not-in-force',
  'rule',
  ({ number, status }) => ({
    vi: `${number} đang ở trạng thái «${statusLabels[status].vi}» nên không giao nhiệm vụ mới được; hãy chọn văn bản còn hiệu lực vào ngày giao.`,
    en: `${number} stands at “${statusLabels[status].en}”, so no task can be assigned from it; choose a source in force on that day.`,
  }),
);

/** No task has the id given as parent. */
export const parentTaskUnknown = refusal<{ parentTaskId: string | undefined }>(
  'parent-task-unknown',
  'missing',
  () => ({
    vi: 'Không tìm thấy nhiệm vụ cấp trên được nêu; hãy kiểm tra lại.',
    en: 'The parent task does not exist; check it.',
  }),
);

/** Nothing is placed under a task that is over or not assigned yet. */
export const parentNotOpen = refusal('parent-task-not-open', 'rule', () => ({
  vi: 'Nhiệm vụ cấp trên chưa được giao hoặc đã kết thúc; hãy giao như một nhiệm vụ riêng.',
  en: 'The parent task is not open; assign this as a task of its own.',
}));

/** Only the parent's issuer places tasks under it; its lead delegates. */
export const delegateInstead = refusal('parent-task-of-another', 'rule', () => ({
  vi: 'Chỉ cơ quan giao nhiệm vụ cấp trên được giao thêm nhiệm vụ dưới đó; cơ quan chủ trì dùng «Giao cấp dưới».',
  en: 'Only the issuer of the parent task may place tasks under it; its lead delegates.',
}));

/** A child's lead lies under the parent's lead, unless the parent's lead only consolidates. */
export const leadOutsideParent = refusal<{ leadId: string; parentLeadId: string }>(
  'lead-not-under-parent-lead',
  'rule',
  () => ({
    vi: 'Cơ quan chủ trì không trực thuộc cơ quan chủ trì nhiệm vụ cấp trên; hãy chọn đơn vị trực thuộc, hoặc ghi cơ quan đó là cơ quan tổng hợp.',
    en: 'The lead does not lie under the lead of the parent task; choose a subordinate, or name that agency as the consolidator.',
  }),
);

/** Too many levels of delegation. */
export const delegationTooDeep = refusal<{ limit: number }>('delegation-too-deep', 'rule', ({ limit }) => ({
  vi: `Nhiệm vụ chỉ được giao xuống tối đa ${limit} cấp.`,
  en: `A task may be passed down at most ${limit} levels.`,
}));

/** No post of the issuing agency has this id. */
export const trackingPostUnknown = refusal<{ trackingPostId: string }>(
  'tracking-post-unknown',
  'missing',
  () => ({
    vi: 'Vị trí theo dõi không thuộc cơ quan giao; hãy chọn một vị trí của cơ quan giao.',
    en: 'The tracking post is not one of the issuing agency; choose one of its posts.',
  }),
);

/** What the source is said to be needs the document itself, and a routing note the number under which it came in. */
export const sourceIncomplete = refusal<{ missing: 'documentId' | 'arrival' }>(
  'source-incomplete',
  'rule',
  ({ missing }) =>
    missing === 'documentId'
      ? {
          vi: 'Loại căn cứ, số đến và ngày đến đi cùng một văn bản đã vào sổ; hãy nêu văn bản đó (documentId).',
          en: 'The kind of source and its arrival belong to a registered document; name it (documentId).',
        }
      : {
          vi: 'Bút phê ghi trên văn bản đến; hãy nêu số đến và ngày đến (arrival).',
          en: 'A routing note stands on an incoming document; give the number and day of its arrival (arrival).',
        },
);

/** The task above is not withdrawn, or did not delegate this one. */
export const parentNotWithdrawn = refusal('parent-not-withdrawn', 'rule', () => ({
  vi: 'Nhiệm vụ cấp trên chưa bị thu hồi hoặc không giao nhiệm vụ này; hãy để cơ quan giao thu hồi.',
  en: 'The parent task is not withdrawn or did not delegate this one; leave the withdrawal to its issuer.',
}));

/** No task has the id given as successor. */
export const successorUnknown = refusal<{ successorTaskId: string }>('successor-unknown', 'missing', () => ({
  vi: 'Không tìm thấy nhiệm vụ thay thế được nêu; hãy kiểm tra lại hoặc giao nhiệm vụ đó trước.',
  en: 'The successor task does not exist; check it, or assign it first.',
}));

/** A successor is another task, assigned and not over. */
export const successorNotOpen = refusal('successor-not-open', 'rule', () => ({
  vi: 'Nhiệm vụ thay thế phải là một nhiệm vụ khác, đã giao và chưa kết thúc; hãy giao nhiệm vụ đó trước.',
  en: 'The successor must be another task that is assigned and not over; assign it first.',
}));

/** The document was not issued yet on the day, or binds no more. */
export const documentNotInForce = refusal<{ issuedOn: CalendarDay; status?: DirectiveStatus }>(
  'document-not-in-force',
  'rule',
  ({ issuedOn, status }) =>
    status
      ? {
          vi: `Văn bản thay thế đang ở trạng thái «${statusLabels[status].vi}»; hãy chọn văn bản còn hiệu lực.`,
          en: `The replacing document stands at “${statusLabels[status].en}”; name one that is in force.`,
        }
      : {
          vi: `Văn bản thay thế ban hành ngày ${printDay(issuedOn)}; chưa có hiệu lực vào ngày thực hiện.`,
          en: `The replacing document was issued on ${printDayEn(issuedOn)}; it was not in force on the day of the act.`,
        },
);
