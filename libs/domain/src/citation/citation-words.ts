import { isCalendarDay, type CalendarDay } from '@dondoc/event-sourcing';
import type { UnresolvedCitation } from '../document-number/citation.js';
import { withoutMarks } from '../document-number/document-type.js';

const FIGURES = /(?<![\d/])(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>[12]\d{3})(?!\d)/u;
const WORDS = /NGAY\s+(?<day>\d{1,2})\s+THANG\s+(?<month>\d{1,2})\s+NAM\s+(?<year>[12]\d{3})/u;
const YEAR = /NAM\s+(?<year>[12]\d{3})/u;

/** The day that the words name: `24/3/2020`, `ngày 24 tháng 3 năm 2020`. */
export const writtenDay = (words: string): CalendarDay | undefined => {
  const { day, month, year } = (FIGURES.exec(words) ?? WORDS.exec(withoutMarks(words)))?.groups ?? {};
  if (day === undefined || month === undefined || year === undefined) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(written) ? written : undefined;
};

/** The year of issue that a citation names: in its number, its day, or by itself. */
export const writtenYear = ({ words, documentNumber }: UnresolvedCitation): number | undefined => {
  const { year } = YEAR.exec(withoutMarks(words))?.groups ?? {};
  const written = documentNumber?.year ?? writtenDay(words)?.slice(0, 4) ?? year;
  return written === undefined ? undefined : Number(written);
};

// words that stand in most summaries and citations
const COMMON = new Set(
  'CUA VE THEO NGAY THANG NAM TREN CAC CHO VIEC QUYET DINH THI BAN HANH KE HOACH THONG BAO THANH PHO UBND UY NHAN DAN'.split(
    ' ',
  ),
);

/** The words of a text that say something, without diacritics. */
export const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    withoutMarks(text)
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 2 && !COMMON.has(word)),
  );
