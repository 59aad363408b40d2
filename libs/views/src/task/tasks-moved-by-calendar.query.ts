import { calendarChange, movedByCalendar } from '@dondoc/domain';
import type { ParamsOf } from '../queries.js';
import type { Reader } from '../store/reader.js';
import { OPEN_STATES } from './open-states.js';
import type { TaskRow } from './task.row.js';

type Above = (row: TaskRow) => readonly TaskRow[];

/** All tasks above one that have a last day; each task is read once, and a circle in old data ends the walk. */
const tasksAbove = (rowOf: (id: string) => TaskRow | undefined): Above => {
  const known = new Map<string, TaskRow | undefined>();
  const parentOf = ({ parentTaskId }: TaskRow) => {
    if (parentTaskId === undefined) return undefined;
    if (!known.has(parentTaskId)) known.set(parentTaskId, rowOf(parentTaskId));
    return known.get(parentTaskId);
  };
  return (row) => {
    const above = new Set<TaskRow>();
    for (let parent = parentOf(row); parent && !above.has(parent); parent = parentOf(parent))
      above.add(parent);
    return [...above].filter(({ deadlines }) => deadlines.at(-1)?.dueOn !== undefined);
  };
};

/** The open tasks whose last day a version of the calendar moves, in the order in which they came into the log. */
export const tasksMovedByCalendar = (
  reader: Reader,
  { index, calendarVersion }: ParamsOf<'tasksMovedByCalendar'>,
): readonly string[] => {
  const frame = reader.frameAt(index);
  const change = calendarChange(reader.publishedAt(frame), calendarVersion);
  if (!change) return [];
  const tasksAboveOf = tasksAbove((id) => reader.row<TaskRow>('tasks', id, frame));
  return reader
    .rows<TaskRow>(
      'tasks',
      frame,
      `WHERE lifecycle IN (${OPEN_STATES}) AND due_on >= $on ORDER BY since, key`,
      {
        on: change.on,
      },
    )
    .filter((row) => {
      const deadline = row.deadlines.at(-1);
      const above = tasksAboveOf(row);
      const inForce = above.flatMap(({ deadlines }) => deadlines.at(-1) ?? []);
      const limits = [row, ...above].flatMap(({ legalLimit }) => legalLimit?.lastOn ?? []);
      return deadline && typeof movedByCalendar(deadline, change, inForce, limits) !== 'string';
    })
    .map(({ id }) => id);
};
