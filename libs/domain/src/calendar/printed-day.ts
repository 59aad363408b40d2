import {
  clockOf,
  dayOf,
  isCalendarDay,
  isoWeekday,
  type CalendarDay,
  type OccurredAt,
  type Sentence,
} from '@dondoc/event-sourcing';

const WEEKDAYS_VI = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];
const WEEKDAYS_EN = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS_EN =
  'January February March April May June July August September October November December'.split(' ');

// Decree 30/2020/NĐ-CP: days below 10 and months 1 and 2 take a leading zero, so that none can be altered on paper.
const printedDay = (day: number) => (day < 10 ? `0${day}` : `${day}`);
const printedMonth = (month: number) => (month <= 2 ? `0${month}` : `${month}`);
const weekdayIndex = (day: CalendarDay) => isoWeekday(day) - 1;

const fieldsOf = (day: CalendarDay) => ({
  year: day.slice(0, 4),
  month: Number(day.slice(5, 7)),
  date: Number(day.slice(8, 10)),
});

/** `02/9`, `15/02`: the day as Vietnamese officials write it, without its year. */
export const printDayMonth = (day: CalendarDay): string => {
  const { month, date } = fieldsOf(day);
  return `${printedDay(date)}/${printedMonth(month)}`;
};

/** `14/9/2020`, `05/01/2020`. */
export const printDay = (day: CalendarDay): string => `${printDayMonth(day)}/${fieldsOf(day).year}`;

const weekdayVi = (day: CalendarDay): string => WEEKDAYS_VI[weekdayIndex(day)] ?? '';

const weekdayEn = (day: CalendarDay): string => WEEKDAYS_EN[weekdayIndex(day)] ?? '';

/** `thứ Hai, 14/9/2020`. */
export const printWeekdayDay = (day: CalendarDay): string => `${weekdayVi(day)}, ${printDay(day)}`;

/** `2 September`. */
export const printDayMonthEn = (day: CalendarDay): string => {
  const { month, date } = fieldsOf(day);
  return `${date} ${MONTHS_EN[month - 1] ?? ''}`;
};

/** `14 September 2020`. */
export const printDayEn = (day: CalendarDay): string => `${printDayMonthEn(day)} ${fieldsOf(day).year}`;

/** `Monday, 14 September 2020`. */
export const printWeekdayDayEn = (day: CalendarDay): string => `${weekdayEn(day)}, ${printDayEn(day)}`;

/** `08 giờ 00 ngày 14/9/2020`, `08:00 on 14 September 2020` by the clock of Vietnam; the day alone where no hour is known. */
export const printMoment = (at: OccurredAt): Sentence => {
  const day = dayOf(at);
  const [vi, en] = [printDay(day), printDayEn(day)];
  if (isCalendarDay(at)) return { vi, en };
  const [hour, minute] = clockOf(at).split(':');
  return { vi: `${hour} giờ ${minute} ngày ${vi}`, en: `${hour}:${minute} on ${en}` };
};
