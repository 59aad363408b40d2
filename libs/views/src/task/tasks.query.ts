import { ranksByName } from '../agency/agency-names.js';
import type { AnswerOf, ParamsOf } from '../queries.js';
import { answered, type Frame, type Reader } from '../store/reader.js';
import { evaluateTasks } from './evaluated-task.js';
import { debtsOf } from './debts.js';
import { waitsOf } from './waits.js';
import { findLine, readLine } from './task-line.js';
import { inOrder } from './task-order.js';
import type { EvaluatedTask } from './task-on-day.js';
import type { TaskPage } from './task.answer.js';
import { rowAsOf } from './row-as-of.js';
import type { TaskRow } from './task.row.js';

interface Ordered {
  readonly question: string;
  readonly tasks: readonly EvaluatedTask[];
}
const lastOrdered = new WeakMap<Reader, Ordered>();

/** The list asked for last stays in its order: whoever turns its pages does not have it ordered again. */
const inAskedOrder = (reader: Reader, frame: Frame, params: ParamsOf<'tasks'>): readonly EvaluatedTask[] => {
  const { cursor: _, limit: __, ...asked } = params;
  const question = JSON.stringify([frame.index, frame.asOf, asked]);
  const last = lastOrdered.get(reader);
  if (last?.question === question) return last.tasks;
  const leads = params.sort === 'leadName' ? ranksByName(reader, frame) : undefined;
  const tasks = inOrder(evaluateTasks(reader, frame, params), params.sort, params.descending, leads);
  lastOrdered.set(reader, { question, tasks });
  return tasks;
};

/** The register: filtered, in order, a page of it. */
export const tasks = (reader: Reader, params: ParamsOf<'tasks'>): AnswerOf<'tasks'> => {
  const frame = reader.frame(params, params.cursor);
  return {
    frame: answered(frame),
    ...reader.page(inAskedOrder(reader, frame, params), frame, params, (task) =>
      readLine(reader, frame, task),
    ),
  };
};

/** One task with its deadlines and sub-tasks. */
export const task = (reader: Reader, params: ParamsOf<'task'>): TaskPage | undefined => {
  const frame = reader.frame(params);
  const line = findLine(reader, frame, params.id);
  const row = reader.row<TaskRow>('tasks', params.id, frame);
  if (!line || !row) return undefined;
  const children = inOrder(
    evaluateTasks(reader, frame, { parentTaskId: params.id, visibleTo: params.visibleTo }),
    'reference',
  );
  return {
    frame: answered(frame),
    task: line,
    deadlines: row.deadlines,
    children: children.map((child) => readLine(reader, frame, child)),
    debts: debtsOf(waitsOf(row), frame.asOf, reader.calendarAt(frame)),
    row: rowAsOf(row, frame.asOf),
  };
};

/** All versions of a task's row, the oldest first. */
export const taskHistory = (reader: Reader, { id }: ParamsOf<'taskHistory'>): AnswerOf<'taskHistory'> =>
  reader
    .all(
      `SELECT b.from_idx, b.to_idx, b.row, b.apart, v.fixed FROM tasks_before b JOIN tasks v ON v.key = b.key
         WHERE b.key = $id
       UNION ALL SELECT from_idx, NULL, row, apart, fixed FROM tasks WHERE key = $id ORDER BY from_idx`,
      { id },
    )
    .map((found) => ({
      fromIndex: Number(found['from_idx']),
      ...(found['to_idx'] !== null && { toIndex: Number(found['to_idx']) }),
      row: reader.decoded<TaskRow>('tasks', found),
    }));
