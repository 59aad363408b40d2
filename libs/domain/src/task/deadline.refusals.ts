import { refusal, type CalendarDay } from '@dondoc/event-sourcing';
import { printDay, printDayEn } from '../calendar/printed-day.js';

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
