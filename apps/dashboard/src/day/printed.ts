import type { Language } from '../words/language.js';
import type { Words } from '../words/vi.js';

const MONTHS_EN =
  'January February March April May June July August September October November December'.split(' ');

const OFFSET_MS = 7 * 3_600_000;

const parts = (day: string) => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  date: Number(day.slice(8, 10)),
});

const two = (n: number) => String(n).padStart(2, '0');

/** `14/9`, `02/9`, `15/02`: days below 10 and the months 1 and 2 take a zero (Decree 30/2020/NĐ-CP). */
export const printDayMonth = (day: string): string => {
  const { month, date } = parts(day);
  return `${two(date)}/${month <= 2 ? two(month) : month}`;
};

/** `14/9/2020` or `14 September 2020`. */
export const printDay = (day: string, language: Language): string => {
  const { year, month, date } = parts(day);
  return language === 'vi'
    ? `${printDayMonth(day)}/${year}`
    : `${date} ${MONTHS_EN[month - 1] ?? ''} ${year}`;
};

/** `thứ Hai, 14/9/2020`. */
export const printWeekday = (day: string, language: Language, words: Words): string => {
  const { year, month, date } = parts(day);
  const weekday = words.day.weekdays[new Date(Date.UTC(year, month - 1, date)).getUTCDay()] ?? '';
  return `${weekday}, ${printDay(day, language)}`;
};

const isDay = (at: string) => at.length === 10;

/** The day of a moment in Vietnam, +07:00. */
export const dayOf = (at: string): string =>
  isDay(at) ? at : new Date(Date.parse(at) + OFFSET_MS).toISOString().slice(0, 10);

/** A moment in Vietnam, +07:00; a whole day stays a day. */
export const printMoment = (at: string, language: Language, words: Words): string => {
  const day = printDay(dayOf(at), language);
  if (isDay(at)) return day;
  const [hour = '', minute = ''] = new Date(Date.parse(at) + OFFSET_MS)
    .toISOString()
    .slice(11, 16)
    .split(':');
  return words.day.at(day, hour, minute);
};

/** The day so many days before. */
export const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** `1.051.405` in Vietnamese, `1,051,405` in English. */
export const printCount = (count: number, language: Language): string => count.toLocaleString(language);

/** One decimal, with a comma in Vietnamese. */
export const printRate = (onTime: number, of: number, language: Language): string => {
  const rate = ((100 * onTime) / of).toFixed(1);
  return `${language === 'vi' ? rate.replace('.', ',') : rate}\u00a0%`;
};

/** `412 kB`, `1,3 MB`: how large a file is. */
export const printSize = (bytes: number, language: Language): string => {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000
    ? `${number.format(Math.round(bytes / 1000))} kB`
    : `${number.format(bytes / 1_000_000)} MB`;
};
