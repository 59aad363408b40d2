import type { CalendarDay } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '@dondoc/domain';
import { operatedSince } from '../store/kept-rows.js';
import { columnByKey, type Frame, type Reader } from '../store/reader.js';
import {
  evaluateRow,
  REGISTER_COLUMNS,
  registerRow,
  type Evaluation,
  type RegisterRow,
} from './register-row.js';
import { timelinessOn, type TaskTimes } from './task-as-of.js';
import type { EvaluatedTask } from './task-on-day.js';

/** A task of the register and what it is on a day. */
export interface Standing {
  readonly row: RegisterRow;
  readonly task: EvaluatedTask;
}

interface Day {
  readonly timed: Evaluation['timed'];
  readonly tasks: Map<string, Standing>;
}

/** So many days stay evaluated: today, and those that people look back at. */
const DAYS_KEPT = 3;

const sameLevels = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([key, level]) => b.get(key) === level);

const timesIn = (reader: Reader, ids: readonly string[]): ReadonlyMap<string, TaskTimes> =>
  ids.length === 0
    ? new Map()
    : new Map(
        reader
          .all('SELECT key, apart FROM tasks WHERE key IN (SELECT value FROM json_each($ids))', {
            ids: JSON.stringify(ids),
          })
          // the column that the tasks' own view wrote
          .map(({ key, apart }) => [String(key), JSON.parse(String(apart)) as TaskTimes]),
      );

/**
 * All tasks as they stand at the end of the log, in memory. What an event changed is read and evaluated again when
 * somebody asks, the rest stays; a day not asked for before is evaluated from memory.
 */
export class TaskRegister {
  private readonly rows = new Map<string, RegisterRow>();
  private readonly days = new Map<CalendarDay, Day>();
  private levels: ReadonlyMap<string, string> = new Map();
  private calendar: WorkingCalendar | undefined;
  private index = -1;

  constructor(private readonly reader: Reader) {}

  /** Every task that existed at the end of the frame's day, by id. @param frame one that leaves nothing out */
  on(frame: Frame): ReadonlyMap<string, Standing> {
    this.catchUp(frame.index);
    this.reckonBy(this.reader.calendarAt(frame));
    const day = frame.asOf;
    const kept = this.days.get(day) ?? this.begun(day);
    this.days.delete(day);
    this.days.set(day, kept);
    const oldest = this.days.keys().next().value;
    if (this.days.size > DAYS_KEPT && oldest !== undefined) this.days.delete(oldest);
    return kept.tasks;
  }

  /** Reads what events up to this one changed. */
  catchUp(index: number): void {
    if (index === this.index) return;
    if (index < this.index || operatedSince(this.reader, this.index)) this.forget();
    const levels = columnByKey(this.reader, 'agencies', 'level');
    if (!sameLevels(levels, this.levels)) this.days.clear();
    this.levels = levels;
    const changed = this.reader
      .all(`SELECT ${REGISTER_COLUMNS} FROM tasks WHERE from_idx > $last`, { last: this.index })
      .map(registerRow);
    for (const row of changed) this.rows.set(row.id, row);
    for (const [day, { timed, tasks }] of this.days) this.evaluate(changed, day, timed, tasks);
    this.index = index;
  }

  /** A day is evaluated by one calendar. */
  private reckonBy(calendar: WorkingCalendar): void {
    if (this.calendar !== calendar) this.days.clear();
    this.calendar = calendar;
  }

  private begun(day: CalendarDay): Day {
    const begun: Day = { timed: timelinessOn(day, this.calendar ?? this.reader.base), tasks: new Map() };
    this.evaluate([...this.rows.values()], day, begun.timed, begun.tasks);
    return begun;
  }

  private evaluate(
    rows: readonly RegisterRow[],
    day: CalendarDay,
    timed: Evaluation['timed'],
    into: Map<string, Standing>,
  ): void {
    const later = rows.filter(({ changedOn }) => changedOn > day).map(({ id }) => id);
    const times = timesIn(this.reader, later);
    const evaluation: Evaluation = { day, levels: this.levels, timed, timesOf: (id) => times.get(id) };
    for (const row of rows) {
      const task = evaluateRow(row, evaluation);
      if (task) into.set(row.id, { row, task });
      else into.delete(row.id);
    }
  }

  private forget(): void {
    this.rows.clear();
    this.days.clear();
    this.index = -1;
  }
}

const registers = new WeakMap<Reader, TaskRegister>();

/** The register of a reader's file. */
export const registerOf = (reader: Reader): TaskRegister => {
  const register = registers.get(reader) ?? new TaskRegister(reader);
  registers.set(reader, register);
  return register;
};
