import { refusal } from '@dondoc/event-sourcing';
import { orphanDecisionLabels } from './labels.js';
import type { OrphanDecisionKind } from './directive.events.js';

/** Who assigned a task decides what becomes of it. */
export const orphanIssuerOnly = refusal('orphan-issuer-only', 'authority', () => ({
  vi: 'Nhiệm vụ do cơ quan khác giao; cơ quan đã giao nhiệm vụ quyết định tiếp tục, thay thế hoặc thu hồi.',
  en: 'Another agency assigned this task; that agency decides whether it is kept, superseded or withdrawn.',
}));

/** The task does not come from this directive. */
export const orphanOfOtherDirective = refusal('orphan-of-other-directive', 'missing', () => ({
  vi: 'Nhiệm vụ này không thuộc văn bản; hãy chọn một nhiệm vụ trong danh sách rà soát.',
  en: 'The task does not come from this directive; choose one of those that wait for review.',
}));

/** One decision for each. Details: decision. */
export const orphanDecidedAlready = refusal<{ decision: OrphanDecisionKind }>(
  'orphan-decided-already',
  'lifecycle',
  ({ decision }) => ({
    vi: `Đã có quyết định «${orphanDecisionLabels[decision].vi}» cho nhiệm vụ này; muốn đổi hãy thực hiện trên chính nhiệm vụ.`,
    en: `“${orphanDecisionLabels[decision].en}” was decided for this task already; to change it, act on the task itself.`,
  }),
);

/** What is no longer open needs no decision. */
export const orphanSettled = refusal('orphan-settled', 'lifecycle', () => ({
  vi: 'Nhiệm vụ đã kết thúc nên không cần quyết định.',
  en: 'The task is no longer open and needs no decision.',
}));

/** A task is superseded by another. */
export const successorRequired = refusal('successor-required', 'rule', () => ({
  vi: 'Cần nêu nhiệm vụ thay thế (successorTaskId) đã được giao theo văn bản mới.',
  en: 'Name the task that takes its place (successorTaskId), assigned from the new directive.',
}));

/** A successor was named where nothing is superseded. Details: decision. */
export const successorNotWanted = refusal<{ decision: OrphanDecisionKind }>(
  'successor-not-wanted',
  'rule',
  ({ decision }) => ({
    vi: `Quyết định «${orphanDecisionLabels[decision].vi}» không kèm nhiệm vụ thay thế; hãy bỏ successorTaskId hoặc chọn thay thế.`,
    en: `“${orphanDecisionLabels[decision].en}” names no successor; leave successorTaskId out, or supersede the task.`,
  }),
);

/** All these tasks are in the review. */
export const orphansListedAlready = refusal('orphans-listed-already', 'lifecycle', () => ({
  vi: 'Các nhiệm vụ này đã có trong danh sách rà soát.',
  en: 'These tasks are in the review already.',
}));

/** A directive that goes on leaves no task without it. */
export const nothingToReview = refusal('nothing-to-review', 'lifecycle', () => ({
  vi: 'Văn bản chưa bị thay thế, thu hồi nên không có nhiệm vụ cần rà soát.',
  en: 'The directive was neither replaced nor recalled, so there is nothing to review.',
}));
