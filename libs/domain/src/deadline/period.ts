import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { CalendarDay, Sentence } from '@dondoc/event-sourcing';

/** Schema of a period of the calendar that work is planned and reviewed by. */
export const period = () => z.enum(['month', 'quarter', 'halfYear', 'year']);
export type Period = z.infer<ReturnType<typeof period>>;

/** How many months a period has. */
export const MONTHS_OF: Readonly<Record<Period, number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

/** The last day of the calendar period that holds the day: 30/9 for the quarter of 14/8. Not moved to a working day. */
export const endOfPeriod = (kind: Period, containing: CalendarDay): CalendarDay => {
  const day = Temporal.PlainDate.from(containing);
  const month = Math.ceil(day.month / MONTHS_OF[kind]) * MONTHS_OF[kind];
  return Temporal.PlainYearMonth.from({ year: day.year, month })
    .toPlainDate({ day: 31 }) // constrained to the month's last day
    .toString();
};

const ROMAN = ['I', 'II', 'III', 'IV'];

/** The period as officials name it: `quý III năm 2020`, `6 tháng đầu năm 2020`. */
export const periodName = (kind: Period, containing: CalendarDay): Sentence => {
  const { year, month } = Temporal.PlainDate.from(containing);
  const nth = Math.ceil(month / MONTHS_OF[kind]);
  switch (kind) {
    case 'month':
      return { vi: `tháng ${month} năm ${year}`, en: `month ${month} of ${year}` };
    case 'quarter':
      return { vi: `quý ${ROMAN[nth - 1] ?? ''} năm ${year}`, en: `quarter ${nth} of ${year}` };
    case 'halfYear':
      return {
        vi: `6 tháng ${nth === 1 ? 'đầu' : 'cuối'} năm ${year}`,
        en: `the ${nth === 1 ? 'first' : 'second'} half of ${year}`,
      };
    case 'year':
      return { vi: `năm ${year}`, en: `${year}` };
  }
};

/** How often: `hằng quý`, `every quarter`. */
export const everyPeriod: Readonly<Record<Period, Sentence>> = {
  month: { vi: 'hằng tháng', en: 'every month' },
  quarter: { vi: 'hằng quý', en: 'every quarter' },
  halfYear: { vi: '6 tháng một lần', en: 'every half-year' },
  year: { vi: 'hằng năm', en: 'every year' },
};
