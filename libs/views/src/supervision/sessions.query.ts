import {
  RECOMMENDATION_STATES,
  SESSION_STATES,
  type RecommendationStatus,
  type SessionStatus,
} from '@dondoc/domain';
import { holdingAt } from '../dated.js';
import type { AnswerOf, ParamsOf } from '../queries.js';
import type { Frame, Reader } from '../store/reader.js';
import { findRegistered, listRegistered } from '../store/registered.js';
import { countBy } from '../task/figures.js';
import type { RecommendationRow } from './recommendation.answer.js';
import { registeredBy, stateOf } from './recommendations.query.js';
import type { SessionLine, SessionRow } from './session.row.js';

/** The sheet as it was at the end of the day: nothing is on it that came later. */
const sheetOf = (row: SessionRow, { end }: Frame): SessionRow => {
  const states = row.states.filter(({ from }) => from <= end);
  if (states.length === row.states.length) return row;
  const { announcement, conducted, provisionalConclusion, formalConclusion, ...rest } = row;
  // of two steps at one moment the later one alone is kept
  const reached = SESSION_STATES.indexOf(states.at(-1)?.state ?? 'Established');
  const came = (state: SessionStatus) => SESSION_STATES.indexOf(state) <= reached;
  return {
    ...rest,
    states,
    reports: came('ReportReceived') ? row.reports : [],
    ...(announcement && came('Announced') && { announcement }),
    ...(conducted && came('Conducted') && { conducted }),
    ...(provisionalConclusion && came('ProvisionallyConcluded') && { provisionalConclusion }),
    ...(formalConclusion && came('FormallyConcluded') && { formalConclusion }),
  };
};

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
  return (row: SessionRow, frame: Frame): SessionLine => ({
    ...sheetOf(row, frame),
    state: holdingAt(row.states, frame.end)?.state ?? 'Established',
    recommendations: countBy(RECOMMENDATION_STATES, states.get(row.id) ?? []),
  });
};

export const sessions = (reader: Reader, params: ParamsOf<'sessions'>): AnswerOf<'sessions'> =>
  listRegistered<SessionRow, SessionLine>(reader, 'sessions', params, {
    line: lineOf(reader, reader.frame(params, params.cursor)),
  });

export const session = (reader: Reader, params: ParamsOf<'session'>): SessionLine | undefined => {
  const row = findRegistered<SessionRow>(reader, 'sessions', params);
  if (!row) return undefined;
  const frame = reader.frame(params);
  return lineOf(reader, frame)(row, frame);
};
