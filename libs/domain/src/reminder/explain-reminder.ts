import type { CalendarDay, Instant, Sentence } from '@dondoc/event-sourcing';
import { printDay, printDayEn, printMoment } from '../calendar/printed-day.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { ResolvedDeadline } from '../deadline/deadline-spec.js';
import { explainDeadline } from '../deadline/explain-deadline.js';
import type { Audience, ReminderLadder } from './ladder.js';

/** What a reminder was written by; its rung names the working days. */
export interface ReminderReason {
  /** `T-7` … `T0` … `T+7`. */
  readonly rung: string;
  readonly dueOn: CalendarDay;
  readonly rungAt: Instant;
  readonly deadlineVersion: number;
  readonly ladderVersion: string;
  readonly calendarVersion: string;
}

const AUDIENCE: Readonly<Record<Audience, Sentence>> = {
  'lead-contact': { vi: 'đầu mối của cơ quan chủ trì', en: 'the contact of the lead' },
  'lead-head': { vi: 'thủ trưởng cơ quan chủ trì', en: 'the head of the lead' },
  'tracking-officer': { vi: 'chuyên viên theo dõi', en: 'the tracking officer' },
};

const distanceInWords = (rung: string): Sentence => {
  const days = Number(rung.slice(1));
  const n = Math.abs(days);
  const en = `${n} working day${n === 1 ? '' : 's'}`;
  if (days === 0) return { vi: 'ngày đến hạn', en: 'the day of the deadline' };
  return days < 0
    ? { vi: `${n} ngày làm việc trước hạn`, en: `${en} before the deadline` }
    : { vi: `${n} ngày làm việc sau hạn`, en: `${en} after the deadline` };
};

const rungInWords = ({ rung, dueOn, rungAt }: ReminderReason): Sentence => {
  const distance = distanceInWords(rung);
  const at = printMoment(rungAt);
  return {
    vi: `Mốc ${rung}: ${distance.vi} ${printDay(dueOn)}, đến lúc ${at.vi}.`,
    en: `Rung ${rung}: ${distance.en}, ${printDayEn(dueOn)}; it came at ${at.en}.`,
  };
};

const RULE: Sentence = {
  vi: 'Quy tắc: chỉ nhắc khi nhiệm vụ còn chờ cơ quan chủ trì, chưa nộp báo cáo hoàn thành, không tạm dừng; mỗi mốc của một lần đặt thời hạn chỉ nhắc một lần.',
  en: 'Rule: only while the task awaits its lead, not submitted and not suspended; each rung of a deadline reminds once.',
};

const audienceInWords = (audience: readonly Audience[]): Sentence => ({
  vi: `Mốc này gửi cho ${audience.map((each) => AUDIENCE[each].vi).join(' và ')}.`,
  en: `This rung speaks to ${audience.map((each) => AUDIENCE[each].en).join(' and ')}.`,
});

const deadlineInWords = (
  { deadlineVersion, dueOn }: ReminderReason,
  deadline: ResolvedDeadline | undefined,
  calendar: WorkingCalendar,
): Sentence => {
  const which =
    deadlineVersion === 1
      ? { vi: 'thời hạn gốc', en: 'the original deadline' }
      : { vi: 'thời hạn sau khi điều chỉnh', en: 'the deadline as it was moved' };
  const why =
    deadline?.calendarVersion === calendar.version
      ? explainDeadline(deadline, calendar)
      : { vi: printDay(dueOn), en: printDayEn(dueOn) };
  return {
    vi: `Tính theo ${which.vi} (lần đặt thứ ${deadlineVersion}): ${why.vi}.`,
    en: `By ${which.en} (version ${deadlineVersion}): ${why.en}.`,
  };
};

/**
 * Why a reminder was written, step by step: the rule, the rung, whom it speaks to, the deadline, the ladder and the calendar.
 * What another ladder than the one at hand said of its audience is left out.
 */
export const explainReminder = (
  reason: ReminderReason,
  deadline: ResolvedDeadline | undefined,
  ladder: ReminderLadder,
  calendar: WorkingCalendar,
): readonly Sentence[] => {
  const { ladderVersion, calendarVersion } = reason;
  const isOfThisLadder = ladder.version === ladderVersion;
  const rung = isOfThisLadder ? ladder.rungs.find(({ id }) => id === reason.rung) : undefined;
  return [
    RULE,
    rungInWords(reason),
    ...(rung ? [audienceInWords(rung.audience)] : []),
    deadlineInWords(reason, deadline, calendar),
    isOfThisLadder
      ? { vi: `${ladder.name.vi} (${ladderVersion}).`, en: `${ladder.name.en} (${ladderVersion}).` }
      : { vi: `Thang nhắc việc: ${ladderVersion}.`, en: `Reminder ladder: ${ladderVersion}.` },
    { vi: `Lịch làm việc: ${calendarVersion}.`, en: `Working calendar: ${calendarVersion}.` },
  ];
};
