/** Letters without diacritics and capitals, so that *quận* is found by *quan*. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();

/** For selects: choices are found with or without diacritics. */
export const matches = (input: string, option?: { readonly label?: unknown }): boolean =>
  typeof option?.label === 'string' && folded(option.label).includes(folded(input));
