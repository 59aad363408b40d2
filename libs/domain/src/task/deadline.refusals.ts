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

/** As often as the rules allow. Details: limit. */
export const extensionsUsedUp = refusal<{ limit: number }>('extensions-used-up', 'rule', ({ limit }) => ({
  vi: `Nhiệm vụ đã được gia hạn ${limit} lần, là số lần tối đa; hãy báo cáo cơ quan giao để điều chỉnh thời hạn.`,
  en: `The task was extended ${limit} times, which is the most; ask the issuing agency to adjust the deadline.`,
}));

/** The law knows a last day for this matter. Details: the day, and the words that cite the law. */
export const beyondLegalLimit = refusal<{ lastOn: CalendarDay; words: string }>(
  'deadline-beyond-legal-limit',
  'rule',
  ({ lastOn, words }) => ({
    vi: `Thời hạn không được sau ${printDay(lastOn)}, thời hạn tối đa theo ${words}; hãy chọn ngày sớm hơn.`,
    en: `The deadline may not be after ${printDayEn(lastOn)}, the most that ${words} allows; choose an earlier date.`,
  }),
);

/** A deadline that is set anew has not passed when it is set. */
export const newDeadlinePassed = refusal<{ dueOn: CalendarDay }>(
  'new-deadline-passed',
  'rule',
  ({ dueOn }) => ({
    vi: `Thời hạn mới ${printDay(dueOn)} đã qua vào ngày quyết định; hãy chọn ngày muộn hơn.`,
    en: `The new deadline ${printDayEn(dueOn)} has passed on the day of the decision; choose a later one.`,
  }),
);

/** The deadline counts from a receipt that has not happened: there is none yet that could be changed. */
export const deadlineNotKnown = refusal('deadline-not-known-yet', 'rule', () => ({
  vi: 'Thời hạn tính từ ngày tiếp nhận nên chưa xác định; hãy chờ cơ quan chủ trì tiếp nhận.',
  en: 'The deadline counts from receipt and is not known yet; wait until the lead has acknowledged the task.',
}));

/** The new deadline is the one that holds. */
export const deadlineUnchanged = refusal('deadline-unchanged', 'rule', () => ({
  vi: 'Thời hạn mới trùng thời hạn đang áp dụng; không có gì để điều chỉnh.',
  en: 'The new deadline is the one in force; there is nothing to adjust.',
}));

/** What was delegated would end after the whole. Details: the ids of those tasks. */
export const childrenEndLater = refusal<{ dueOn: CalendarDay; taskIds: readonly string[] }>(
  'children-end-after-deadline',
  'rule',
  ({ dueOn, taskIds }) => ({
    vi: `Có ${taskIds.length} nhiệm vụ thành phần kết thúc sau ${printDay(dueOn)} hoặc chưa có thời hạn; hãy điều chỉnh các nhiệm vụ đó trước.`,
    en: `${taskIds.length} delegated task(s) end after ${printDayEn(dueOn)} or have no deadline; adjust those first.`,
  }),
);

/** The days for which the clock stood would carry the deadline beyond the parent's. */
export const resumedAfterParent = refusal<{ dueOn: CalendarDay; parentDueOn: CalendarDay }>(
  'resumed-deadline-after-parent',
  'rule',
  ({ dueOn, parentDueOn }) => ({
    vi: `Số ngày tạm dừng đưa thời hạn đến ${printDay(dueOn)}, sau thời hạn ${printDay(parentDueOn)} của nhiệm vụ cấp trên; hãy điều chỉnh một trong hai thời hạn rồi tiếp tục.`,
    en: `The days of the suspension carry the deadline to ${printDayEn(dueOn)}, after the parent's on ${printDayEn(parentDueOn)}; adjust one of the two first.`,
  }),
);

/** The day that the head sets for its officer lies within the deadline. */
export const internalDeadlineAfterApproved = refusal<{ dueOn: CalendarDay }>(
  'internal-deadline-after-approved',
  'rule',
  ({ dueOn }) => ({
    vi: `Thời hạn nội bộ không được sau ${printDay(dueOn)}, thời hạn của nhiệm vụ; hãy chọn ngày sớm hơn.`,
    en: `The internal deadline may not be after ${printDayEn(dueOn)}, that of the task; choose an earlier date.`,
  }),
);

/** A suspension is looked at again after it begins. */
export const reviewPassed = refusal<{ reviewOn: CalendarDay }>('review-passed', 'rule', ({ reviewOn }) => ({
  vi: `Ngày rà soát ${printDay(reviewOn)} trước ngày tạm dừng; hãy chọn ngày muộn hơn.`,
  en: `The review on ${printDayEn(reviewOn)} would come before the suspension; choose a later day.`,
}));
