import type { AnswerOf, ParamsOf } from '../queries.js';
import type { Reader } from '../store/reader.js';
import { listRegistered } from '../store/registered.js';
import type { ThemeRow } from './theme.row.js';

/** The themes that were declared, or those that run on a day. */
export const themes = (reader: Reader, params: ParamsOf<'themes'>): AnswerOf<'themes'> => {
  const { runningOn } = params;
  return listRegistered<ThemeRow, ThemeRow>(reader, 'themes', params, {
    keep: ({ from, to }) =>
      runningOn === undefined || (from <= runningOn && (to === undefined || runningOn <= to)),
    line: (row) => row,
  });
};
