import { dayOf, startOf, type Projected } from '@dondoc/event-sourcing';
import type { Lifecycle, ResolvedDeadline, TaskEvent } from '@dondoc/domain';
import { holdFrom } from '../dated.js';
import type { DeadlineVersion, LifecycleEntry, TaskRow } from './task.row.js';

/** The event of a type as the projection is handed it. */
export type Of<Type extends TaskEvent['type']> = Projected<Extract<TaskEvent, { type: Type }>>;

const drafted = (row: TaskRow | undefined): TaskRow => {
  if (!row) throw new Error('the task was never drafted');
  return row;
};

/** The lifecycle from when the event happened. */
export const moved = (
  row: TaskRow,
  { meta }: Projected,
  lifecycle: Lifecycle,
  more: Pick<LifecycleEntry, 'on' | 'returned' | 'paused'> = {},
): Pick<TaskRow, 'lifecycle'> => ({
  lifecycle: holdFrom(row.lifecycle, { from: startOf(meta.occurredAt), lifecycle, ...more }),
});

/** The first report says that the work has begun; it may speak of days before the task was acknowledged, and moves nothing there. */
export const begunBy = (row: TaskRow, { meta }: Projected): Partial<TaskRow> => {
  const last = row.lifecycle.at(-1);
  if (last?.lifecycle !== 'Acknowledged') return {};
  const from = startOf(meta.occurredAt) > last.from ? startOf(meta.occurredAt) : last.from;
  return { lifecycle: holdFrom(row.lifecycle, { from, lifecycle: 'InProgress' }) };
};

interface MovedDeadline {
  readonly deadline?: ResolvedDeadline | undefined;
  readonly deadlineVersion?: number | undefined;
}

/** The deadline that an event sets, where it sets one. */
export const set = (
  row: TaskRow,
  { meta }: Projected,
  { deadline, deadlineVersion: version = 1 }: MovedDeadline,
  more: Pick<DeadlineVersion, 'eventId' | 'reason' | 'notice'> = {},
): Pick<TaskRow, 'deadlines'> =>
  deadline === undefined
    ? { deadlines: row.deadlines }
    : {
        // the original stays the first of the list even if a later version were dated before it
        deadlines: [
          ...row.deadlines.filter((older, place) => place === 0 || older.from < startOf(meta.occurredAt)),
          { ...deadline, version, from: startOf(meta.occurredAt), recordedAt: meta.recordedAt, ...more },
        ],
      };

/** The list with something said of its last item. */
export const amendLast = <Item>(list: readonly Item[], change: Partial<Item>): readonly Item[] =>
  list.map((item, place) => (place === list.length - 1 ? { ...item, ...change } : item));

/** A handler that changes the row of a drafted task. */
export const change =
  <Type extends TaskEvent['type']>(apply: (row: TaskRow, event: Of<Type>) => Partial<TaskRow>) =>
  (row: TaskRow | undefined, event: Of<Type>): TaskRow => {
    const before = drafted(row);
    const day = dayOf(event.meta.occurredAt);
    return {
      ...before,
      ...apply(before, event),
      revision: event.revision,
      settledOn: day > before.settledOn ? day : before.settledOn,
    };
  };
