import { isoWeekday, type Sentence } from '@dondoc/event-sourcing';
import { printDayMonth, printDayMonthEn } from '../calendar/printed-day.js';
import type { SkippedDay } from '../calendar/working-calendar.js';

const list = (items: readonly string[], and: string): string =>
  items.length <= 1 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`;

/** `, không tính thứ Bảy, Chủ nhật và ngày 02/9`; nothing when no day was skipped. */
export const skippedInWords = (skipped: readonly SkippedDay[]): Sentence => {
  const weekday = ({ day }: SkippedDay) => isoWeekday(day);
  const saturday = skipped.some((each) => weekday(each) === 6);
  const sunday = skipped.some((each) => weekday(each) === 7);
  const holidays = skipped.filter((each) => weekday(each) < 6).map(({ day }) => day);
  if (skipped.length === 0) return { vi: '', en: '' };

  const datesVi = holidays.map(printDayMonth).join(', ');
  const vi = [
    ...(saturday ? ['thứ Bảy'] : []),
    ...(sunday ? ['Chủ nhật'] : []),
    ...(holidays.length > 0 ? [`${holidays.length > 1 ? 'các ngày' : 'ngày'} ${datesVi}`] : []),
  ];
  const en = [
    ...(saturday ? ['Saturdays'] : []),
    ...(sunday ? ['Sundays'] : []),
    ...holidays.map(printDayMonthEn),
  ];
  return { vi: `, không tính ${list(vi, 'và')}`, en: `, not counting ${list(en, 'and')}` };
};

/** `, tính cả ngày làm bù 26/4`; nothing when no day of a weekend was worked. */
export const exchangedInWords = (exchanged: readonly SkippedDay[]): Sentence => {
  if (exchanged.length === 0) return { vi: '', en: '' };
  const days = exchanged.map(({ day }) => day);
  return {
    vi: `, tính cả ${days.length > 1 ? 'các ngày' : 'ngày'} làm bù ${days.map(printDayMonth).join(', ')}`,
    en: `, counting ${list(days.map(printDayMonthEn), 'and')}, worked in exchange`,
  };
};
