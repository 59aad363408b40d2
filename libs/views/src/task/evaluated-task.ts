import { endedIn } from '../agency/roll-up.js';
import { askedOnce } from '../store/asked-once.js';
import { columnByKey, type Frame, type Reader } from '../store/reader.js';
import type { TaskFilter } from '../answers.js';
import { evaluateRow, REGISTER_COLUMNS, registerRow, type RegisterRow } from './register-row.js';
import { timelinessOn, type TaskTimes } from './task-as-of.js';
import { narrowed, testOf } from './task-filter.js';
import type { EvaluatedTask } from './task-on-day.js';
import { registerOf, type Standing } from './task-register.js';
import type { TaskRow } from './task.row.js';

const isVisible = (reader: Reader, id: string, frame: Frame, agencies: readonly string[]): boolean => {
  const row = reader.row<TaskRow>('tasks', id, frame);
  if (!row) return false;
  const own = [
    ...row.issuers.map(({ issuerId }) => issuerId),
    ...row.leads.map(({ leadId }) => leadId),
    ...row.coordinatorIds,
    ...row.visibility.agencyIds,
  ];
  return own.some((agency) => agencies.includes(agency));
};

/** Whether a reader from these agencies may see the task; every reader may where none are given. */
export const isTaskVisible = (
  reader: Reader,
  id: string,
  frame: Frame,
  visibleTo: readonly string[] | undefined,
): boolean => {
  const row = reader.row<TaskRow>('tasks', id, frame);
  if (!row) return false;
  return visibleTo === undefined || !row.visibility.restricted || isVisible(reader, id, frame, visibleTo);
};

/** The restricted tasks that a reader from these agencies may not see, by id. */
export const hiddenTasks = (
  reader: Reader,
  frame: Frame,
  visibleTo: readonly string[] | undefined,
): readonly string[] =>
  visibleTo === undefined
    ? []
    : reader
        .all(`SELECT key FROM ${reader.rowsOf('tasks', frame)} WHERE restricted = 1`, { known: frame.index })
        .map(({ key }) => String(key))
        .filter((id) => !isVisible(reader, id, frame, visibleTo));

type Narrowed = ReturnType<typeof narrowed>;

/** Straight from the file, with an earlier prefix of the log as well. */
const fromFile = (reader: Reader, frame: Frame, { where, values }: Narrowed): readonly Standing[] => {
  const levels = columnByKey(reader, 'agencies', 'level');
  const timed = timelinessOn(frame.asOf, reader.calendarAt(frame));
  return reader
    .all(
      `SELECT ${REGISTER_COLUMNS}, CASE WHEN changed_on > $asOf THEN apart END AS apart
       FROM ${reader.rowsOf('tasks', frame)} ${where}`,
      { ...values, asOf: frame.asOf, known: frame.index },
    )
    .flatMap((found): Standing[] => {
      const row = registerRow(found);
      const timesOf = () => JSON.parse(String(found['apart'])) as TaskTimes;
      const task = evaluateRow(row, { day: frame.asOf, levels, timed, timesOf });
      return task ? [{ row, task }] : [];
    });
};

/** Out of the register in memory; the file only tells which tasks where it has an index to say so. */
const fromRegister = (reader: Reader, frame: Frame, { where, values }: Narrowed): readonly Standing[] => {
  const tasks = registerOf(reader).on(frame);
  if (where === '') return [...tasks.values()];
  return reader
    .all(`SELECT key FROM tasks ${where}`, values)
    .flatMap(({ key }) => tasks.get(String(key)) ?? []);
};

/** A list is long from so many tasks on: whoever changes a filter on an earlier log does not read the register again. */
const LONG = 2_000;
const longLists = askedOnce<readonly Standing[]>({ most: 4, isWorth: ({ length }) => length >= LONG });

const fromFileOnce = (reader: Reader, frame: Frame, asked: Narrowed): readonly Standing[] =>
  longLists(reader, [frame.index, frame.asOf, asked], () => fromFile(reader, frame, asked));

/** The tasks that existed at the end of the frame's day and match the filter, in no particular order. */
export const evaluateTasks = (
  reader: Reader,
  frame: Frame,
  filter: TaskFilter = {},
  only?: string,
): readonly EvaluatedTask[] => {
  const asked = narrowed(reader, filter, only);
  const asksTheme = filter.theme !== undefined || filter.without?.includes('theme') === true;
  const themes = asksTheme ? columnByKey(reader, 'directives', 'theme') : undefined;
  const timed = timelinessOn(frame.asOf, reader.calendarAt(frame));
  const matches = testOf(filter, {
    timed,
    themeOf: ({ directiveId }) => themes?.get(directiveId ?? ''),
    hasEnded: filter.orphaned === undefined ? () => false : endedIn(reader, frame),
  });
  const { visibleTo } = filter;
  const maySee = ({ id, restricted }: RegisterRow) =>
    visibleTo === undefined || !restricted || isVisible(reader, id, frame, visibleTo);
  const found = frame.isWhole ? fromRegister(reader, frame, asked) : fromFileOnce(reader, frame, asked);
  return found.flatMap((standing) => (matches(standing) && maySee(standing.row) ? [standing.task] : []));
};
