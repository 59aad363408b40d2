import { Temporal } from 'temporal-polyfill';
import { refusal, type CalendarDay, type Sentence } from '@dondoc/event-sourcing';
import { printDay, printDayEn, printWeekdayDay, printWeekdayDayEn } from '../calendar/printed-day.js';
import type { SkippedDay, WorkingCalendar } from '../calendar/working-calendar.js';
import type { DeadlineSpec, ResolvedDeadline } from './deadline-spec.js';
import { everyPeriod, periodName } from './period.js';
import { lastDayByTheWords } from './resolve-deadline.js';
import { skippedInWords } from './skipped-in-words.js';

/** Why a deadline falls on its day, for people (`vi`, `en`) and for programs. */
export interface DeadlineExplanation extends Sentence {
  readonly rule:
    | 'before-date'
    | 'by-date'
    | 'through-end-of-date'
    | 'working-days'
    | 'calendar-days'
    | 'end-of-period'
    | 'review-cycle';
  readonly startsOn?: CalendarDay;
  readonly dueOn?: CalendarDay;
  readonly reviewOn?: CalendarDay;
  readonly calendarVersion: string;
  /** Days off that a count in working days passed over, or that moved the last day. */
  readonly skipped: readonly SkippedDay[];
}

/** The deadline was worked out with another version of the calendar than the one at hand. */
export const calendarVersionDiffers = refusal<{ wanted: string; given: string }>(
  'calendar-version-differs',
  'rule',
  ({ wanted, given }) => ({
    vi: `Thời hạn được tính theo lịch làm việc ${wanted}, không phải ${given}.`,
    en: `The deadline was worked out with working calendar ${wanted}, not ${given}.`,
  }),
);

type Words = Pick<DeadlineExplanation, 'rule' | 'vi' | 'en'>;

const FIXED = { before: 'before-date', by: 'by-date', throughEndOf: 'through-end-of-date' } as const;

const fixedInWords = ({ date, wording }: Extract<DeadlineSpec, { kind: 'fixed' }>): Words => {
  const rule = FIXED[wording];
  switch (wording) {
    case 'before': {
      const last = Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
      return {
        rule,
        vi: `trước ngày ${printDay(date)}, tức là hết ngày ${printDay(last)}`,
        en: `before ${printDayEn(date)}, that is by the end of ${printDayEn(last)}`,
      };
    }
    case 'by':
      return { rule, vi: `chậm nhất ngày ${printDay(date)}`, en: `by ${printDayEn(date)}` };
    case 'throughEndOf':
      return { rule, vi: `đến hết ngày ${printDay(date)}`, en: `through the end of ${printDayEn(date)}` };
  }
};

const specInWords = (spec: DeadlineSpec, reviewOn: CalendarDay): Words => {
  switch (spec.kind) {
    case 'fixed':
      return fixedInWords(spec);
    case 'period': {
      const working = spec.unit === 'working';
      return {
        rule: working ? 'working-days' : 'calendar-days',
        vi: `${spec.count} ngày${working ? ' làm việc' : ''} từ ngày ${spec.from === 'issued' ? 'ban hành' : 'nhận'}`,
        en: `${spec.count} ${working ? 'working' : 'calendar'} day${spec.count === 1 ? '' : 's'} from the day of ${spec.from === 'issued' ? 'issue' : 'receipt'}`,
      };
    }
    case 'endOf': {
      const { vi, en } = periodName(spec.period, spec.containing);
      return { rule: 'end-of-period', vi: `hết ${vi}`, en: `by the end of ${en}` };
    }
    case 'none': {
      const { vi, en } = everyPeriod[spec.reviewEvery];
      return {
        rule: 'review-cycle',
        vi: `không thời hạn, rà soát ${vi} (${printDay(reviewOn)})`,
        en: `no deadline, reviewed ${en} (${printDayEn(reviewOn)})`,
      };
    }
  }
};

const movedInWords = (lastDay: CalendarDay, dueOn: CalendarDay): Sentence => ({
  vi: `; ${printWeekdayDay(lastDay)} là ngày nghỉ nên chuyển sang ${printWeekdayDay(dueOn)}`,
  en: `; ${printWeekdayDayEn(lastDay)} is a day off, so the last day is ${printWeekdayDayEn(dueOn)}`,
});

/**
 * Explains a deadline in the words of officials: *20 ngày làm việc từ ngày ban hành, không tính thứ Bảy, Chủ nhật và ngày 02/9*.
 * @throws `calendar-version-differs` when the calendar is not the one that the deadline was worked out with.
 */
export const explainDeadline = (
  resolved: ResolvedDeadline,
  calendar: WorkingCalendar,
): DeadlineExplanation => {
  const { spec, calendarVersion, startsOn, dueOn, reviewOn } = resolved;
  if (calendarVersion !== calendar.version)
    throw calendarVersionDiffers({ wanted: calendarVersion, given: calendar.version });

  const words = specInWords(spec, reviewOn ?? '');
  if (spec.kind === 'none' || dueOn === undefined)
    return { ...words, calendarVersion, ...(reviewOn === undefined ? {} : { reviewOn }), skipped: [] };

  const days = { calendarVersion, ...(startsOn === undefined ? {} : { startsOn }), dueOn };
  if (spec.kind === 'period' && spec.unit === 'working') {
    const skipped = calendar.skippedDays(startsOn ?? dueOn, dueOn);
    const { vi, en } = skippedInWords(skipped);
    return { ...words, ...days, vi: words.vi + vi, en: words.en + en, skipped };
  }
  const lastDay = lastDayByTheWords(spec, startsOn, calendar);
  if (lastDay === dueOn) return { ...words, ...days, skipped: [] };
  const { vi, en } = movedInWords(lastDay, dueOn);
  return {
    ...words,
    ...days,
    vi: words.vi + vi,
    en: words.en + en,
    skipped: calendar.skippedDays(lastDay, dueOn),
  };
};
