import type { Sentence } from '@dondoc/api';

/** What crossed, in few words. */
export const findingRuleLabels = {
  'child-of-ended-task': { vi: 'Giao dưới nhiệm vụ đã kết thúc', en: 'Placed under a task that had ended' },
  'child-ends-after-parent': { vi: 'Thời hạn sau nhiệm vụ cấp trên', en: 'Deadline after the parent’s' },
  'task-of-ended-directive': {
    vi: 'Giao từ văn bản đã thay thế, thu hồi',
    en: 'Assigned from a directive that had ended',
  },
  'recommendation-of-closed-session': {
    vi: 'Kiến nghị của cuộc giám sát đã kết thúc',
    en: 'Recommendation of a closed session',
  },
  'task-of-ended-inspection': {
    vi: 'Nhiệm vụ của cuộc thanh tra đã kết thúc theo dõi',
    en: 'Task of an inspection that had ended',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

/** The kinds of record that a finding is about. */
export const findingSideLabels = {
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  directive: { vi: 'Văn bản chỉ đạo', en: 'Directive' },
  session: { vi: 'Cuộc giám sát', en: 'Session' },
  recommendation: { vi: 'Kiến nghị', en: 'Recommendation' },
  inspection: { vi: 'Kết luận thanh tra', en: 'Inspection' },
} as const satisfies Readonly<Record<string, Sentence>>;
