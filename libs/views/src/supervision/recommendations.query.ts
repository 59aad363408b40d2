import { RECOMMENDATION_STATES, type RecommendationStatus } from '@dondoc/domain';
import { holdingAt } from '../dated.js';
import type { AnswerOf, ParamsOf } from '../queries.js';
import type { Frame, Reader } from '../store/reader.js';
import { findRegistered, listRegistered } from '../store/registered.js';
import { evaluateTasks } from '../task/evaluated-task.js';
import { countBy } from '../task/figures.js';
import { readLine } from '../task/task-line.js';
import { inOrder } from '../task/task-order.js';
import type { RecommendationLine, RecommendationRow } from './recommendation.answer.js';

const stateOf = ({ states }: RecommendationRow, { end }: Frame): RecommendationStatus =>
  holdingAt(states, end)?.state ?? 'Issued';

const lineOf =
  (reader: Reader, visibleTo: readonly string[] | undefined) =>
  (row: RecommendationRow, frame: Frame): RecommendationLine => ({
    ...row,
    state: stateOf(row, frame),
    tasks: inOrder(evaluateTasks(reader, frame, { recommendationId: row.id, visibleTo }), 'reference').map(
      (task) => readLine(reader, frame, task),
    ),
  });

/** How many recommendations stand where; every state is there. */
export const countsOf = (
  reader: Reader,
  frame: Frame,
  keep: (row: RecommendationRow) => boolean = () => true,
): Readonly<Record<RecommendationStatus, number>> =>
  countBy(
    RECOMMENDATION_STATES,
    reader
      .rows<RecommendationRow>('recommendations', frame, 'WHERE occurred_from <= $end', { end: frame.end })
      .filter(keep)
      .map((row) => stateOf(row, frame)),
  );

export const recommendations = (
  reader: Reader,
  params: ParamsOf<'recommendations'>,
): AnswerOf<'recommendations'> => {
  const frame = reader.frame(params, params.cursor);
  const isAsked = (row: RecommendationRow) =>
    (params.sessionId ?? row.sessionId) === row.sessionId &&
    (params.addresseeId === undefined || row.addresseeIds.includes(params.addresseeId));
  const list = listRegistered<RecommendationRow, RecommendationLine>(reader, 'recommendations', params, {
    keep: (row) => isAsked(row) && (params.state === undefined || params.state.includes(stateOf(row, frame))),
    line: lineOf(reader, params.visibleTo),
  });
  return { ...list, counts: countsOf(reader, frame, isAsked) };
};

export const recommendation = (
  reader: Reader,
  params: ParamsOf<'recommendation'>,
): RecommendationLine | undefined => {
  const row = findRegistered<RecommendationRow>(reader, 'recommendations', params);
  return row && lineOf(reader, params.visibleTo)(row, reader.frame(params));
};
