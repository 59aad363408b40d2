/** Text as it is searched: without diacritics or capitals, đ as d, so that it is found however it was typed. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFC');

/** The words of a folded text: runs of letters and digits. */
export const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The full-text question for rows that hold all these words, each perhaps unfinished; undefined for no word at all. */
export const matchOf = (text: string): string | undefined => {
  const words = wordsOf(text);
  return words.length === 0 ? undefined : words.map((word) => `"${word}"*`).join(' AND ');
};
