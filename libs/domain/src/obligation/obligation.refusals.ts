import { refusal, type CalendarDay } from '@dondoc/event-sourcing';
import { printDay, printDayEn } from '../calendar/printed-day.js';

/** No obligation has this id. */
export const obligationUnknown = refusal('obligation-unknown', 'missing', () => ({
  vi: 'Không tìm thấy chế độ báo cáo này; hãy kiểm tra lại đường dẫn.',
  en: 'There is no such reporting obligation; check the address.',
}));

/** It was laid down before. */
export const obligationExists = refusal('obligation-already-exists', 'lifecycle', () => ({
  vi: 'Chế độ báo cáo này đã được thiết lập; hãy mở chế độ đó.',
  en: 'This reporting obligation exists already; open it.',
}));

/** Whoever demands the reports decides on them. */
export const obligationIssuerOnly = refusal('obligation-issuer-only', 'authority', () => ({
  vi: 'Chỉ cơ quan quy định chế độ báo cáo được thực hiện việc này; cơ quan báo cáo gửi báo cáo ở nhiệm vụ của kỳ.',
  en: 'Only the agency that demands the reports may do this; an agency that reports does so in the task of the period.',
}));

/** Only who demands the reports, or consolidates them, puts them together. */
export const consolidatorOnly = refusal('consolidator-only', 'authority', () => ({
  vi: 'Chỉ cơ quan quy định chế độ báo cáo hoặc cơ quan tổng hợp được tổng hợp báo cáo.',
  en: 'Only the agency that demands the reports, or the one that consolidates, may put them together.',
}));

/** Nothing more is asked for. Details: endsOn. */
export const obligationEnded = refusal<{ endsOn: CalendarDay }>(
  'obligation-ended',
  'lifecycle',
  ({ endsOn }) => ({
    vi: `Chế độ báo cáo đã bãi bỏ từ sau ngày ${printDay(endsOn)}; hãy thiết lập chế độ mới nếu cần.`,
    en: `The reporting obligation ended with ${printDayEn(endsOn)}; establish a new one if it is needed.`,
  }),
);

/** The obligation would end before it begins, or before a period that is open. Details: the earliest day. */
export const endsTooEarly = refusal<{ from: CalendarDay }>(
  'obligation-ends-too-early',
  'rule',
  ({ from }) => ({
    vi: `Ngày kết thúc không được trước ${printDay(from)}; hãy chọn từ ngày đó trở đi.`,
    en: `The last day may not lie before ${printDayEn(from)}; choose that day or a later one.`,
  }),
);

/** One instance for each period. Details: cutOffOn. */
export const periodOpenedAlready = refusal<{ cutOffOn: CalendarDay }>(
  'report-period-opened-already',
  'lifecycle',
  ({ cutOffOn }) => ({
    vi: `Kỳ báo cáo chốt số liệu ngày ${printDay(cutOffOn)} đã được mở.`,
    en: `The period with its cut-off on ${printDayEn(cutOffOn)} is open already.`,
  }),
);

/** No period of the obligation has this cut-off, or its figures are not closed yet. Details: cutOffOn. */
export const periodNotDue = refusal<{ cutOffOn: CalendarDay }>(
  'report-period-not-due',
  'rule',
  ({ cutOffOn }) => ({
    vi: `Ngày ${printDay(cutOffOn)} không phải ngày chốt số liệu đã qua của chế độ báo cáo này.`,
    en: `${printDayEn(cutOffOn)} is no past cut-off of this reporting obligation.`,
  }),
);

/** There is no such open period. Details: cutOffOn. */
export const periodNotOpen = refusal<{ cutOffOn: CalendarDay }>(
  'report-period-not-open',
  'missing',
  ({ cutOffOn }) => ({
    vi: `Chưa mở kỳ báo cáo chốt số liệu ngày ${printDay(cutOffOn)}; hãy chọn một kỳ đã mở.`,
    en: `No period with its cut-off on ${printDayEn(cutOffOn)} is open; choose one that is.`,
  }),
);

/** The reports of the period are put together. Details: cutOffOn. */
export const consolidatedAlready = refusal<{ cutOffOn: CalendarDay }>(
  'reports-consolidated-already',
  'lifecycle',
  ({ cutOffOn }) => ({
    vi: `Báo cáo kỳ chốt số liệu ngày ${printDay(cutOffOn)} đã được tổng hợp.`,
    en: `The reports of the period with its cut-off on ${printDayEn(cutOffOn)} are consolidated already.`,
  }),
);

/** Some reports are not accepted. Details: their tasks. */
export const reportsMissing = refusal<{ taskIds: readonly string[] }>(
  'reports-missing',
  'rule',
  ({ taskIds }) => ({
    vi: `Còn ${taskIds.length} báo cáo chưa được xác nhận; hãy chờ hoặc nêu lý do tổng hợp khi còn thiếu (missingReason).`,
    en: `${taskIds.length} report(s) are not accepted yet; wait for them or state a reason (missingReason).`,
  }),
);

/** Reports put together are proved by the paper in which they are. */
export const consolidationNeedsPaper = refusal('consolidation-needs-paper', 'rule', () => ({
  vi: 'Cần ít nhất một tài liệu (số, ngày, tệp) của báo cáo tổng hợp.',
  en: 'Attach at least one document of the consolidated report.',
}));

/** The list of who reports stays as it is. */
export const reportersUnchanged = refusal('reporters-unchanged', 'lifecycle', () => ({
  vi: 'Danh sách cơ quan báo cáo không thay đổi; không cần ghi lại.',
  en: 'The list of who reports is just so already; there is nothing to record.',
}));
