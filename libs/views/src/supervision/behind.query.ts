import { holdingAt } from '../dated.js';
import type { InspectionRow } from '../inspection/inspection.answer.js';
import { inspectionStateOf } from '../inspection/inspections.query.js';
import type { ParamsOf } from '../queries.js';
import type { Frame, Reader } from '../store/reader.js';
import { hiddenTasks } from '../task/evaluated-task.js';
import type { TaskRow } from '../task/task.row.js';
import type { SupervisionBehind } from './behind.answer.js';
import type { RecommendationRow } from './recommendation.answer.js';
import { stateOf } from './recommendations.query.js';
import type { SessionRow } from './session.row.js';

type Behind = SupervisionBehind;

/** A task and those above it: what is delegated answers to what its parent answers to. */
const lineage = (reader: Reader, frame: Frame, taskId: string): readonly TaskRow[] => {
  const found = new Map<string, TaskRow>();
  let next: string | undefined = taskId;
  while (next !== undefined && !found.has(next)) {
    const row: TaskRow | undefined = reader.row<TaskRow>('tasks', next, frame);
    if (!row) break;
    found.set(next, row);
    next = row.parentTaskId;
  }
  return [...found.values()];
};

const tasksUnder = (
  reader: Reader,
  frame: Frame,
  documentId: string,
  visibleTo: readonly string[] | undefined,
) => {
  const hidden = new Set(hiddenTasks(reader, frame, visibleTo));
  return reader
    .rows<TaskRow>('tasks', frame, 'WHERE directive = $directive', { directive: documentId })
    .filter(({ id }) => !hidden.has(id));
};

const recommendationLine = (reader: Reader, frame: Frame) => (row: RecommendationRow) => {
  const { id, reference, content, sessionId, supervisingBodyId } = row;
  const session = reader.row<SessionRow>('sessions', sessionId, frame);
  const state = session && holdingAt(session.states, frame.end)?.state;
  return {
    ...{ id, reference, content, sessionId, supervisingBodyId, state: stateOf(row, frame) },
    ...(session && { subject: session.subject }),
    ...(state && { sessionState: state }),
  };
};

const thereBy = <Row>(reader: Reader, view: string, frame: Frame, where: string, values: object) =>
  reader.rows<Row>(view, frame, `WHERE occurred_from <= $end AND (${where}) ORDER BY occurred_from, key`, {
    ...values,
    end: frame.end,
  });

/** Undefined for a task that is not there, or that the reader may not see. */
export const supervisionOf = (
  reader: Reader,
  { taskId, documentId = '', visibleTo, ...time }: ParamsOf<'supervisionOf'>,
): Behind | undefined => {
  const frame = reader.frame(time);
  const tasks =
    taskId === undefined ? tasksUnder(reader, frame, documentId, visibleTo) : lineage(reader, frame, taskId);
  if (taskId !== undefined && tasks.length === 0) return undefined;
  const sources = tasks.map(({ source }) => source);
  const named = (ids: readonly (string | undefined)[]) => JSON.stringify(ids);
  const recommendations = thereBy<RecommendationRow>(
    reader,
    'recommendations',
    frame,
    `key IN (SELECT value FROM json_each($ids)) OR
     key IN (SELECT key FROM links WHERE view = 'recommendations' AND link = $link)`,
    {
      ids: named(sources.flatMap(({ recommendationIds }) => recommendationIds)),
      link: `document:${documentId}`,
    },
  );
  const inspections = thereBy<InspectionRow>(
    reader,
    'inspections',
    frame,
    'key IN (SELECT value FROM json_each($ids)) OR directive = $paper OR conclusion = $paper',
    { ids: named(sources.flatMap(({ inspectionId }) => inspectionId ?? [])), paper: documentId },
  );
  return {
    recommendations: recommendations.map(recommendationLine(reader, frame)),
    inspections: inspections.map((row) => ({
      id: row.id,
      subject: row.subject,
      state: inspectionStateOf(row, frame),
      inspectingBodyId: row.inspectingBodyId,
    })),
  };
};
