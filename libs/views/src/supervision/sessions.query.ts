import { RECOMMENDATION_STATES, type RecommendationStatus } from '@dondoc/domain';
import { holdingAt } from '../dated.js';
import type { AnswerOf, ParamsOf } from '../queries.js';
import type { Frame, Reader } from '../store/reader.js';
import { findRegistered, listRegistered } from '../store/registered.js';
import { countBy } from '../task/figures.js';
import type { RecommendationRow } from './recommendation.answer.js';
import { registeredBy, stateOf } from './recommendations.query.js';
import type { SessionLine, SessionRow } from './session.row.js';
import { sheetOf } from './session-sheet.js';
import { sessionTerms } from './session-terms.js';

const statesBySession = (
  rows: readonly RecommendationRow[],
  frame: Frame,
): ReadonlyMap<string, readonly RecommendationStatus[]> => {
  const found = new Map<string, RecommendationStatus[]>();
  for (const row of rows) {
    const states = found.get(row.sessionId) ?? [];
    found.set(row.sessionId, [...states, stateOf(row, frame)]);
  }
  return found;
};

const lineOf = (reader: Reader, time: Frame) => {
  const states = statesBySession(registeredBy(reader, time), time);
  return (row: SessionRow, frame: Frame): SessionLine => {
    const sheet = sheetOf(row, frame);
    return {
      ...sheet,
      state: holdingAt(row.states, frame.end)?.state ?? 'Established',
      terms: sessionTerms(sheet, frame.asOf, reader.calendarAt(frame)),
      recommendations: countBy(RECOMMENDATION_STATES, states.get(row.id) ?? []),
    };
  };
};

export const sessions = (reader: Reader, params: ParamsOf<'sessions'>): AnswerOf<'sessions'> =>
  listRegistered<SessionRow, SessionLine>(reader, 'sessions', params, {
    keep: ({ programme }) => params.year === undefined || programme?.year === params.year,
    line: lineOf(reader, reader.frame(params, params.cursor)),
  });

export const session = (reader: Reader, params: ParamsOf<'session'>): SessionLine | undefined => {
  const row = findRegistered<SessionRow>(reader, 'sessions', params);
  if (!row) return undefined;
  const frame = reader.frame(params);
  return lineOf(reader, frame)(row, frame);
};
