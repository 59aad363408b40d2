import { startOf, type OccurredAt } from '@dondoc/event-sourcing';
import type { InspectionStatus } from '@dondoc/domain';
import { holdingAt } from '../dated.js';
import type { AnswerOf, ParamsOf } from '../queries.js';
import type { Frame, Reader } from '../store/reader.js';
import { findRegistered, listRegistered } from '../store/registered.js';
import { evaluateTasks } from '../task/evaluated-task.js';
import { readLine } from '../task/task-line.js';
import { inOrder } from '../task/task-order.js';
import type { InspectionLine, InspectionRow } from './inspection.answer.js';
import { inspectionTerms } from './inspection-terms.js';

export const inspectionStateOf = ({ states }: InspectionRow, { end }: Frame): InspectionStatus =>
  holdingAt(states, end)?.state ?? 'DraftConclusion';

/** The inspection as it was at the end of the day. */
const asOfDay = (row: InspectionRow, { end }: Frame): InspectionRow => {
  const { conclusion, publication, proposedAt, directive, ending, ...rest } = row;
  const hadCome = (at: OccurredAt) => startOf(at) <= end;
  return {
    ...rest,
    states: row.states.filter(({ from }) => from <= end),
    followUps: row.followUps.filter(({ at }) => hadCome(at)),
    ...(conclusion && hadCome(conclusion.at) && { conclusion }),
    ...(publication && hadCome(publication.at) && { publication }),
    ...(proposedAt && hadCome(proposedAt) && { proposedAt }),
    ...(directive && hadCome(directive.at) && { directive }),
    ...(ending && hadCome(ending.at) && { ending }),
  };
};

const lineOf =
  (reader: Reader, visibleTo: readonly string[] | undefined) =>
  (row: InspectionRow, frame: Frame): InspectionLine => {
    const tasks = inOrder(evaluateTasks(reader, frame, { inspectionId: row.id, visibleTo }), 'reference');
    const sheet = asOfDay(row, frame);
    const seen = new Set(tasks.map(({ id }) => id));
    return {
      ...sheet,
      taskIds: sheet.taskIds.filter((id) => seen.has(id)),
      state: inspectionStateOf(row, frame),
      terms: inspectionTerms(sheet, frame.asOf, reader.calendarAt(frame)),
      tasks: tasks.map((task) => readLine(reader, frame, task)),
    };
  };

export const inspections = (reader: Reader, params: ParamsOf<'inspections'>): AnswerOf<'inspections'> => {
  const frame = reader.frame(params, params.cursor);
  return listRegistered<InspectionRow, InspectionLine>(reader, 'inspections', params, {
    keep: (row) =>
      (params.agencyId === undefined || row.inspectedAgencyIds.includes(params.agencyId)) &&
      (params.state === undefined || params.state.includes(inspectionStateOf(row, frame))),
    line: lineOf(reader, params.visibleTo),
  });
};

export const inspection = (reader: Reader, params: ParamsOf<'inspection'>): InspectionLine | undefined => {
  const row = findRegistered<InspectionRow>(reader, 'inspections', params);
  return row && lineOf(reader, params.visibleTo)(row, reader.frame(params));
};
