import type { Sentence } from '@dondoc/event-sourcing';
import type { FindingRule } from './finding.events.js';

/** What people can do about a finding. */
export type FindingAct = 'SettleFinding';

/** The names of the acts on a finding. */
export const findingActLabels: Readonly<Record<FindingAct, Sentence>> = {
  SettleFinding: { vi: 'Ghi kết quả rà soát', en: 'Settle a finding' },
};

/** What crossed, and what is to be done. */
export const findingSentences: Readonly<Record<FindingRule, Sentence>> = {
  'child-of-ended-task': {
    vi: 'Nhiệm vụ này được giao dưới một nhiệm vụ cấp trên kết thúc đúng vào lúc đó. Hãy thu hồi nhiệm vụ, hoặc để tiếp tục như một nhiệm vụ riêng, rồi ghi kết quả rà soát.',
    en: 'This task was placed under a parent task that ended at that very moment. Withdraw it, or let it go on as a task of its own, then note what was decided.',
  },
  'child-ends-after-parent': {
    vi: 'Thời hạn của nhiệm vụ này và của nhiệm vụ cấp trên được quy định cùng một lúc nên nhiệm vụ này kết thúc sau nhiệm vụ cấp trên. Hãy điều chỉnh một trong hai thời hạn, rồi ghi kết quả rà soát.',
    en: 'The deadlines of this task and of its parent were set at the same moment, so this one ends after its parent. Adjust one of the two, then note what was decided.',
  },
  'task-of-ended-directive': {
    vi: 'Nhiệm vụ này được giao từ một văn bản bị thay thế hoặc thu hồi đúng vào lúc đó nên không có trong danh sách nhiệm vụ còn lại của văn bản. Hãy quyết định giữ, thay thế hoặc thu hồi nhiệm vụ, rồi ghi kết quả rà soát.',
    en: 'This task was assigned from a directive that was replaced or recalled at that very moment, so the list of what the directive leaves does not name it. Decide to keep, supersede or withdraw it, then note what was decided.',
  },
  'recommendation-of-closed-session': {
    vi: 'Cuộc giám sát này được kết thúc đúng vào lúc một kiến nghị được ban hành nên không nêu kiến nghị đó. Hãy tiếp tục theo dõi kiến nghị cho đến khi giải quyết xong, hoặc rút kiến nghị, rồi ghi kết quả rà soát.',
    en: 'This session was closed at the very moment at which a recommendation was issued, so its closing does not name it. Follow the recommendation up until it is settled, or withdraw it, then note what was decided.',
  },
  'task-of-ended-inspection': {
    vi: 'Việc theo dõi kết luận thanh tra này được kết thúc đúng vào lúc một nhiệm vụ được giao nên không nêu nhiệm vụ đó là chưa hoàn thành. Hãy tiếp tục theo dõi nhiệm vụ, rồi ghi kết quả rà soát.',
    en: 'The follow-up of this inspection was ended at the very moment at which a task was assigned, so the end does not name the task as unsettled. Follow the task up, then note what was decided.',
  },
};
