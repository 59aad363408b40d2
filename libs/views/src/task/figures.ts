import { byTimeliness, cells, LEVELS, lifecycle, onTimeRate, type Timeliness } from '@dondoc/domain';
import type { EvaluatedTask } from './task-on-day.js';
import { daysLeft, daysOverdue } from './task-filter.js';
import type { Timed } from './task-as-of.js';
import type { Figures } from './summary.answer.js';

/** How many there are of each key; every key is there, zeros included. */
export const countBy = <Key extends string>(
  keys: readonly Key[],
  values: Iterable<Key | undefined>,
): Record<Key, number> => {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
  for (const value of values) if (value !== undefined) counts[value] += 1;
  return counts;
};

type Bounds = readonly (readonly [from: number, to?: number])[];
const OVERDUE: Bounds = [[1, 14], [15, 30], [31]];
const LEFT: Bounds = [[0, 3], [4, 7], [8, 30], [31]];

const bandsOf = (bounds: Bounds, days: readonly (number | undefined)[]) =>
  bounds.map(([from, to]) => ({
    from,
    ...(to !== undefined && { to }),
    count: days.filter((n) => n !== undefined && n >= from && n <= (to ?? n)).length,
  }));

/** The figures of some tasks; both rates are taken at the same day, by the approved and by the original deadline. */
export const figuresOf = (
  tasks: readonly EvaluatedTask[],
  timed: (task: Timed) => Timeliness | undefined,
): Figures => {
  const counted = tasks.filter(({ timeliness }) => timeliness !== undefined);
  const approved = counted.map(({ timeliness }) => timeliness);
  const original = counted.map((task) => timed({ ...task, dueOn: task.originalDueOn }));
  return {
    total: counted.length,
    byLifecycle: countBy(
      lifecycle().options,
      tasks.map((task) => task.lifecycle),
    ),
    byTimeliness: byTimeliness(approved),
    byLevel: countBy(
      LEVELS,
      counted.map(({ level }) => level),
    ),
    cells: cells(approved),
    bands: {
      overdue: bandsOf(OVERDUE, counted.map(daysOverdue)),
      left: bandsOf(LEFT, counted.map(daysLeft)),
    },
    returned: counted.filter(({ returned }) => returned).length,
    extensionsPending: counted.filter(({ extension }) => extension).length,
    rates: { approved: onTimeRate(approved), original: onTimeRate(original) },
  };
};
