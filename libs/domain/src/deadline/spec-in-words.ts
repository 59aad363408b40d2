import { Temporal } from 'temporal-polyfill';
import type { CalendarDay, Sentence } from '@dondoc/event-sourcing';
import { printDay, printDayEn, printWeekdayDay, printWeekdayDayEn } from '../calendar/printed-day.js';
import type { DeadlineSpec } from './deadline-spec.js';
import { everyPeriod, periodName } from './period.js';

/** The rule by which a deadline falls on its day. */
export type DeadlineRule =
  | 'before-date'
  | 'by-date'
  | 'through-end-of-date'
  | 'working-days'
  | 'calendar-days'
  | 'end-of-period'
  | 'review-cycle';

interface Words extends Sentence {
  readonly rule: DeadlineRule;
}

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

const startInWords = (spec: Extract<DeadlineSpec, { kind: 'period' }>): Sentence => {
  switch (spec.from) {
    case 'issued':
      return { vi: 'ngày ban hành', en: 'the day of issue' };
    case 'received':
      return { vi: 'ngày nhận', en: 'the day of receipt' };
    case 'event': {
      const { what, on } = spec.event;
      return {
        vi: `sự kiện «${what}»${on === undefined ? '' : ` ngày ${printDay(on)}`}`,
        en: `the event “${what}”${on === undefined ? '' : ` on ${printDayEn(on)}`}`,
      };
    }
  }
};

/** The rule of a deadline as officials write it. */
export const specInWords = (spec: DeadlineSpec, reviewOn: CalendarDay): Words => {
  switch (spec.kind) {
    case 'fixed':
      return fixedInWords(spec);
    case 'period': {
      const working = spec.unit === 'working';
      const start = startInWords(spec);
      return {
        rule: working ? 'working-days' : 'calendar-days',
        vi: `${spec.count} ngày${working ? ' làm việc' : ''} từ ${start.vi}`,
        en: `${spec.count} ${working ? 'working' : 'calendar'} day${spec.count === 1 ? '' : 's'} from ${start.en}`,
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

/** A last day that is not worked. */
export const movedInWords = (lastDay: CalendarDay, dueOn: CalendarDay): Sentence => ({
  vi: `; ${printWeekdayDay(lastDay)} là ngày nghỉ nên chuyển sang ${printWeekdayDay(dueOn)}`,
  en: `; ${printWeekdayDayEn(lastDay)} is a day off, so the last day is ${printWeekdayDayEn(dueOn)}`,
});

/** A last day of a weekend that is worked, and so does not move. */
export const staysInWords = (dueOn: CalendarDay): Sentence => ({
  vi: `; ${printWeekdayDay(dueOn)} là ngày làm bù nên thời hạn không chuyển`,
  en: `; ${printWeekdayDayEn(dueOn)} is worked in exchange, so the last day stays`,
});
