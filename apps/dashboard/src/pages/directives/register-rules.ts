import type { CitationBody } from '@dondoc/api';

export const isCited = (basis: readonly CitationBody[] | undefined): boolean =>
  (basis ?? []).every(({ words }) => words.trim() !== '');

export const areNamed = (
  list: readonly { readonly label: string; readonly content: string }[] | undefined,
): boolean => (list ?? []).every(({ label, content }) => label.trim() !== '' && content.trim() !== '');
