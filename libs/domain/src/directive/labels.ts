import type { Sentence } from '@dondoc/event-sourcing';
import type { DirectiveStatus } from './directive-status.js';
import type { OrphanDecisionKind } from './directive.events.js';

/** What people call the state of a directive. */
export const directiveLabels: Readonly<Record<DirectiveStatus, Sentence>> = {
  Draft: { vi: 'Dự thảo', en: 'Draft' },
  Issued: { vi: 'Đã ban hành', en: 'Issued' },
  InForce: { vi: 'Còn hiệu lực', en: 'In force' },
  Replaced: { vi: 'Bị thay thế', en: 'Replaced' },
  Recalled: { vi: 'Bị thu hồi', en: 'Recalled' },
  Expired: { vi: 'Hết hiệu lực', en: 'Expired' },
};

/** What happened to a directive that goes on. */
export const directiveMarkLabels = {
  amended: { vi: 'Được sửa đổi, bổ sung', en: 'Amended' },
  corrected: { vi: 'Đã đính chính', en: 'Corrected' },
} as const satisfies Readonly<Record<string, Sentence>>;

/** What can be done to an issued directive, as the buttons say it. */
export const directiveActLabels = {
  FanOutTasks: { vi: 'Giao nhiệm vụ cho nhiều cơ quan', en: 'Assign a task to many agencies' },
  AmendDirective: { vi: 'Sửa đổi, bổ sung', en: 'Amend' },
  CorrectDirective: { vi: 'Đính chính', en: 'Correct' },
  ReplaceDirective: { vi: 'Thay thế', en: 'Replace' },
  RecallDirective: { vi: 'Thu hồi', en: 'Recall' },
  ConfirmRecall: {
    vi: 'Xác nhận đã hủy văn bản bị thu hồi',
    en: 'Confirm that the recalled copy is cancelled',
  },
  DecideOrphan: { vi: 'Quyết định nhiệm vụ còn lại', en: 'Decide on a remaining task' },
} as const satisfies Readonly<Record<string, Sentence>>;

/** The name of a command on a directive that is issued. */
export type DirectiveAct = keyof typeof directiveActLabels;

/** What can become of a task whose directive was replaced or recalled. */
export const orphanDecisionLabels: Readonly<Record<OrphanDecisionKind, Sentence>> = {
  keep: { vi: 'Tiếp tục thực hiện', en: 'Keep' },
  supersede: { vi: 'Thay thế bằng nhiệm vụ khác', en: 'Supersede' },
  withdraw: { vi: 'Thu hồi', en: 'Withdraw' },
};
