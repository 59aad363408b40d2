import type { Sentence } from '@dondoc/event-sourcing';
import type { PlanStatus } from './plan.state.js';

/** What people call the state of a plan. */
export const planLabels: Readonly<Record<PlanStatus, Sentence>> = {
  Draft: { vi: 'Dự thảo', en: 'Draft' },
  Issued: { vi: 'Đã ban hành', en: 'Issued' },
  InExecution: { vi: 'Đang thực hiện', en: 'In execution' },
  Concluded: { vi: 'Đã tổng kết', en: 'Concluded' },
  Replaced: { vi: 'Bị thay thế', en: 'Replaced' },
};

/** What can be done to an issued plan, as the buttons say it. */
export const planActLabels = {
  StartPlan: { vi: 'Triển khai thực hiện', en: 'Start' },
  ReviewPlan: { vi: 'Sơ kết', en: 'Review on the way' },
  ConcludePlan: { vi: 'Tổng kết', en: 'Conclude' },
  ReplacePlan: { vi: 'Thay thế', en: 'Replace' },
} as const satisfies Readonly<Record<string, Sentence>>;

/** The name of a command on a plan that is issued. */
export type PlanAct = keyof typeof planActLabels;
