import { refusal, type CalendarDay } from '@dondoc/event-sourcing';
import { printDay, printDayEn } from '../calendar/printed-day.js';

/** No theme has this id. Details: themeId. */
export const themeUnknown = refusal<{ themeId: string }>('theme-unknown', 'missing', ({ themeId }) => ({
  vi: `Chưa có chủ đề, chương trình mang mã ${themeId}; hãy kiểm tra lại hoặc ghi chủ đề trước.`,
  en: `No theme or programme has the id ${themeId}; check it, or declare the theme first.`,
}));

/** The id is in use. Details: name. */
export const themeDeclaredAlready = refusal<{ name: string }>(
  'theme-declared-already',
  'lifecycle',
  ({ name }) => ({
    vi: `Chủ đề “${name}” đã được ghi; hãy mở chủ đề đó.`,
    en: `The theme “${name}” is declared already; open it.`,
  }),
);

/** It would end before it begins. Details: from, to. */
export const themeReversed = refusal<{ from: CalendarDay; to: CalendarDay }>(
  'theme-reversed',
  'rule',
  ({ from, to }) => ({
    vi: `Ngày kết thúc ${printDay(to)} trước ngày bắt đầu ${printDay(from)}; hãy kiểm tra lại hai ngày.`,
    en: `It would end on ${printDayEn(to)}, before it begins on ${printDayEn(from)}; check both.`,
  }),
);

/** A theme of the year lies within one year. */
export const themeNotOfOneYear = refusal('theme-not-of-one-year', 'rule', () => ({
  vi: 'Chủ đề năm bắt đầu và kết thúc trong cùng một năm; nếu kéo dài nhiều năm hãy ghi là chương trình.',
  en: 'A theme of the year begins and ends within one year; what runs longer is a programme.',
}));

/** The directive names a theme by id and by other words. */
export const themeNamedTwice = refusal('theme-named-twice', 'rule', () => ({
  vi: 'Chỉ ghi chủ đề một cách: chọn chủ đề đã ghi (themeId) hoặc ghi bằng lời (theme).',
  en: 'Name the theme in one way: choose a declared one (themeId), or write its words (theme).',
}));
