import type { Sentence } from '@dondoc/event-sourcing';

/** What can be done to a reporting obligation, as the buttons say it. */
export const obligationActLabels = {
  ChangeReporters: { vi: 'Thay đổi cơ quan báo cáo', en: 'Change who reports' },
  ConsolidateReports: { vi: 'Tổng hợp báo cáo', en: 'Consolidate the reports' },
  EndObligation: { vi: 'Bãi bỏ chế độ báo cáo', en: 'End the obligation' },
} as const satisfies Readonly<Record<string, Sentence>>;

/** The name of a command on an obligation that exists. */
export type ObligationAct = keyof typeof obligationActLabels;
