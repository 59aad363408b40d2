import { RECOMMENDATION_STATES, type RecommendationStatus } from '@dondoc/domain';
import { startOf, type OccurredAt } from '@dondoc/event-sourcing';
import { holdingAt } from '../dated.js';
import type { AnswerOf, ParamsOf } from '../queries.js';
import type { Frame, Reader } from '../store/reader.js';
import { findRegistered, listRegistered } from '../store/registered.js';
import { evaluateTasks } from '../task/evaluated-task.js';
import { countBy } from '../task/figures.js';
import { readLine } from '../task/task-line.js';
import { inOrder } from '../task/task-order.js';
import type { RecommendationLine, RecommendationRow } from './recommendation.answer.js';

export const stateOf = ({ states }: RecommendationRow, { end }: Frame): RecommendationStatus =>
  holdingAt(states, end)?.state ?? 'Issued';

const GIVEN_OUT: readonly RecommendationStatus[] = [
  'TasksCreated',
  'ReportedBack',
  'Satisfied',
  'NotSatisfied',
  'Closed',
];

/** The recommendation as it was at the end of the day: neither answer nor assessment that came later. */
const asOfDay = ({ standing: _, ...row }: RecommendationRow, { end }: Frame) => {
  const hadCome = ({ at }: { readonly at: OccurredAt }) => startOf(at) <= end;
  const states = row.states.filter(({ from }) => from <= end);
  // the words that it was given with are there from the first
  const wording = row.wordings.findLast(hadCome) ?? row;
  return {
    ...row,
    content: wording.content,
    levels: wording.levels,
    concerns: wording.concerns,
    states,
    addressees: row.addressees.map(({ agencyId, states: own }) => ({
      agencyId,
      state: holdingAt(own, end)?.state ?? 'Issued',
      states: own.filter(({ from }) => from <= end),
    })),
    wordings: row.wordings.filter(hadCome),
    // of two steps at one moment the later one alone is kept: what comes after counts as well
    taskIds: states.some(({ state }) => GIVEN_OUT.includes(state)) ? row.taskIds : [],
    said: row.said.filter(hadCome),
    reports: row.reports.filter(hadCome),
    followedUp: row.followedUp.filter(hadCome),
  };
};

const lineOf =
  (reader: Reader, visibleTo: readonly string[] | undefined) =>
  (row: RecommendationRow, frame: Frame): RecommendationLine => {
    const tasks = inOrder(evaluateTasks(reader, frame, { recommendationId: row.id, visibleTo }), 'reference');
    const sheet = asOfDay(row, frame);
    const seen = new Set(tasks.map(({ id }) => id));
    return {
      ...sheet,
      taskIds: visibleTo ? sheet.taskIds.filter((id) => seen.has(id)) : sheet.taskIds,
      state: stateOf(row, frame),
      tasks: tasks.map((task) => readLine(reader, frame, task)),
    };
  };

/** All that were there by the end of the day. */
export const registeredBy = (reader: Reader, frame: Frame): readonly RecommendationRow[] =>
  reader.rows<RecommendationRow>('recommendations', frame, 'WHERE occurred_from <= $end', { end: frame.end });

/** How many recommendations stand where; every state is there. */
export const countsOf = (
  reader: Reader,
  frame: Frame,
  keep: (row: RecommendationRow) => boolean = () => true,
): Readonly<Record<RecommendationStatus, number>> =>
  countBy(
    RECOMMENDATION_STATES,
    registeredBy(reader, frame)
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
    (params.addresseeIds?.some((id) => row.addresseeIds.includes(id)) ?? true) &&
    (params.documentId === undefined ||
      row.concerns.some(({ documentId }) => documentId === params.documentId));
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

/** The recommendations that came out of a session, as they stood at an event of the log, in the order in which they came into it. */
export const recommendationsOf = (
  reader: Reader,
  { sessionId, index }: ParamsOf<'recommendationsOf'>,
): AnswerOf<'recommendationsOf'> =>
  reader
    .rows<RecommendationRow>(
      'recommendations',
      reader.frameAt(index),
      'WHERE session = $session ORDER BY occurred_from, key',
      { session: sessionId },
    )
    .map(({ id }) => id);
