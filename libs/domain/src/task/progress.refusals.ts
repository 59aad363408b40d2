import { refusal, type CalendarDay } from '@dondoc/event-sourcing';
import { printDay, printDayEn } from '../calendar/printed-day.js';

/** A period that ends before it begins. */
export const periodReversed = refusal<{ from: CalendarDay; to: CalendarDay }>(
  'period-reversed',
  'rule',
  ({ from, to }) => ({
    vi: `Kỳ báo cáo bắt đầu ${printDay(from)} sau khi kết thúc ${printDay(to)}; hãy kiểm tra lại.`,
    en: `The period begins on ${printDayEn(from)}, after its end on ${printDayEn(to)}; check it.`,
  }),
);

/** The lead has reported on that period, or on a later one. Details: the last day reported on. */
export const periodClosed = refusal<{ to: CalendarDay }>('period-closed', 'rule', ({ to }) => ({
  vi: `Đã có báo cáo đến hết ngày ${printDay(to)} nên kỳ này đã khóa; hãy báo cáo kỳ sau, hoặc đính chính báo cáo đã gửi.`,
  en: `The period is closed, since a report goes up to ${printDayEn(to)}; report on a later one, or correct the report that was sent.`,
}));
