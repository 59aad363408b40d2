import { dayOf, refusal, type CalendarDay, type OccurredAt } from '@dondoc/event-sourcing';
import { printDay, printDayEn } from '../calendar/printed-day.js';

/** A command of authority need *required* came without its signature; thrown at the edge, before anything is read. */
export const authorityRequired = refusal<{ command: string }>('authority-required', 'rule', () => ({
  vi: 'Việc này cần căn cứ ký: tư cách ký, văn bản, ngày ký, chức vụ và người ký; hãy bổ sung mục “signing”.',
  en: 'This needs its authority: capacity, document, day, post and signer; add "signing".',
}));

/** What is typed late says why. Details: occurredAt, and the last day on which it could be typed without. */
export const lateEntryReasonRequired = refusal<{ occurredAt: OccurredAt; typeBy: CalendarDay }>(
  'late-entry-reason-required',
  'rule',
  ({ occurredAt, typeBy }) => ({
    vi: `Việc xảy ra ngày ${printDay(dayOf(occurredAt))}, lẽ ra ghi nhận chậm nhất ngày ${printDay(typeBy)}; hãy nêu lý do ghi nhận muộn (lateEntryReason).`,
    en: `This happened on ${printDayEn(dayOf(occurredAt))} and was to be recorded by ${printDayEn(typeBy)}; state why it comes late (lateEntryReason).`,
  }),
);

/** There is nothing to give a reason for: the act is typed in time. */
export const notLateEntry = refusal('not-late-entry', 'rule', () => ({
  vi: 'Việc này được ghi nhận kịp thời nên không cần lý do ghi nhận muộn; hãy bỏ lateEntryReason.',
  en: 'This is recorded in time, so it needs no reason; leave out lateEntryReason.',
}));
