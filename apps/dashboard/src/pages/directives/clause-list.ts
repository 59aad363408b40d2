import type { ClauseBody } from '@dondoc/api';

/** The list with one entry at another place. */
export const moved = <Entry>(list: readonly Entry[], from: number, to: number): readonly Entry[] => {
  const entry = list[from];
  return entry === undefined ? list : list.toSpliced(from, 1).toSpliced(to, 0, entry);
};

/**
 * Each pasted line becomes a clause of its own, the first at the place where it was pasted; undefined for a single line,
 * which the field itself takes.
 */
export const pasted = (
  clauses: readonly ClauseBody[],
  place: number,
  text: string,
  labelOf: (ordinal: number) => string,
): readonly ClauseBody[] | undefined => {
  const lines = text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const here = clauses[place];
  if (lines.length < 2 || !here) return undefined;
  const [first = '', ...rest] = lines;
  const added = rest.map((content, at) => ({ label: labelOf(clauses.length + at + 1), content }));
  return clauses.toSpliced(place, 1, { ...here, content: `${here.content}${first}` }, ...added);
};
