import { refusal, type CalendarDay, type Sentence } from '@dondoc/event-sourcing';
import { printDay, printDayEn } from '../calendar/printed-day.js';
import type { WhyItStays } from '../deadline/moved-by-calendar.js';

/** The last day lies before the day of the assignment, and nobody says why. */
export const deadlineInPast = refusal<{ dueOn: CalendarDay }>('deadline-in-past', 'rule', ({ dueOn }) => ({
  vi: `Thời hạn ${printDay(dueOn)} trước ngày giao nhiệm vụ; hãy chọn ngày khác hoặc nêu lý do giao muộn (lateReason).`,
  en: `The deadline ${printDayEn(dueOn)} lies before the day of the assignment; choose another or state why it comes late (lateReason).`,
}));

/** A part may not end after the whole. Details: dueOn of the parent, as approved now. */
export const childDeadlineAfterParent = refusal<{ parentDueOn: CalendarDay }>(
  'child-deadline-after-parent',
  'rule',
  ({ parentDueOn }) => ({
    vi: `Thời hạn không được sau ${printDay(parentDueOn)}, thời hạn của nhiệm vụ cấp trên; hãy chọn ngày sớm hơn.`,
    en: `The deadline may not be after the parent's, ${printDay(parentDueOn)}; choose an earlier date.`,
  }),
);

/** A part of a task with a deadline needs a last day that is known now: neither none, nor one that counts from receipt. */
export const childDeadlineOpen = refusal<{ parentDueOn: CalendarDay }>(
  'child-deadline-open',
  'rule',
  ({ parentDueOn }) => ({
    vi: `Nhiệm vụ cấp trên có thời hạn ${printDay(parentDueOn)}; hãy ấn định ngày cụ thể, không muộn hơn ngày đó.`,
    en: `The parent task is due on ${printDayEn(parentDueOn)}; set a last day that is known now and not later.`,
  }),
);

/** There is nothing to extend. */
export const noDeadlineToExtend = refusal('no-deadline-to-extend', 'rule', () => ({
  vi: 'Nhiệm vụ không có thời hạn nên không có gì để gia hạn.',
  en: 'The task has no deadline, so there is nothing to extend.',
}));

/** An extension ends later than the deadline now in force. */
export const extensionNotLater = refusal<{ dueOn: CalendarDay }>(
  'extension-not-later',
  'rule',
  ({ dueOn }) => ({
    vi: `Thời hạn mới phải sau thời hạn hiện tại, ${printDay(dueOn)}.`,
    en: `The new deadline must be later than the present one, ${printDayEn(dueOn)}.`,
  }),
);

/** What is granted is at most what was asked. */
export const extensionBeyondRequest = refusal<{ newDueOn: CalendarDay }>(
  'extension-beyond-request',
  'rule',
  ({ newDueOn }) => ({
    vi: `Không gia hạn quá ngày được đề nghị, ${printDay(newDueOn)}.`,
    en: `An extension cannot go beyond the day asked for, ${printDayEn(newDueOn)}.`,
  }),
);

/** The log's calendar never had this version. */
export const calendarVersionUnknown = refusal<{ calendarVersion: string }>(
  'calendar-version-unknown',
  'missing',
  ({ calendarVersion }) => ({
    vi: `Không có lịch làm việc ${calendarVersion}; hãy xem các lịch đã công bố.`,
    en: `There is no working calendar ${calendarVersion}; see the versions that were published.`,
  }),
);

const STAYS: Readonly<Record<WhyItStays, Sentence>> = {
  'no-deadline': {
    vi: 'nhiệm vụ không còn mở hoặc không có thời hạn',
    en: 'the task is not open or has no deadline',
  },
  'newer-calendar': {
    vi: 'thời hạn đã tính theo lịch này hoặc lịch sau đó',
    en: 'it was worked out with this calendar or a later one',
  },
  'late-already': {
    vi: 'nhiệm vụ đã quá hạn vào ngày thông báo',
    en: 'it had passed on the day of the notice',
  },
  'would-be-late': {
    vi: 'thông báo không làm nhiệm vụ thành quá hạn',
    en: 'no task becomes late by a notice',
  },
  'outside-calendar': { vi: 'ngày mới nằm ngoài lịch làm việc', en: 'its new day lies outside the calendar' },
  'same-day': {
    vi: 'thông báo không làm thay đổi ngày hết hạn',
    en: 'its day is the same by the new calendar',
  },
};

/** A notice on the calendar leaves this deadline where it is. Details: why. */
export const deadlineStays = refusal<{ why: WhyItStays }>('deadline-stays', 'rule', ({ why }) => ({
  vi: `Thời hạn được giữ nguyên: ${STAYS[why].vi}; cơ quan giao có thể điều chỉnh thời hạn.`,
  en: `The deadline stays: ${STAYS[why].en}; the issuing agency may adjust it.`,
}));
