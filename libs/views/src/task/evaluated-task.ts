import type { CalendarDay } from '@dondoc/event-sourcing';
import { isOpen, type Level, type Lifecycle } from '@dondoc/domain';
import type { TaskFilter } from '../answers.js';
import type { Frame, Reader, Values } from '../store/reader.js';
import { taskAsOf, timelinessOn, type TaskTimes, type Timed } from './task-as-of.js';
import type { EvaluatedTask } from './task-on-day.js';
import { conditions, testOf } from './task-filter.js';
import type { TaskRow } from './task.row.js';

const textOf = (value: Values[string] | undefined): string | undefined =>
  value === null || value === undefined ? undefined : String(value);

type State = Timed & Pick<EvaluatedTask, 'originalDueOn' | 'leadId' | 'returned' | 'extension'>;

/** State on a day after which nothing changed: the ends of all lists, which the columns hold. */
const stateOfColumns = (found: Values): State => {
  const lifecycle = found['lifecycle'] as Lifecycle;
  const on = textOf(found['settled_for']);
  const requestedOn = isOpen(lifecycle) ? textOf(found['asked_on']) : undefined;
  return {
    lifecycle,
    leadId: String(found['lead']),
    dueOn: textOf(found['due_on']),
    originalDueOn: textOf(found['original_due_on']),
    submittedOn: lifecycle === 'AwaitingAcceptance' ? on : undefined,
    completedOn: lifecycle === 'Completed' ? on : undefined,
    returned: found['returned'] === 1,
    extension: requestedOn === undefined ? undefined : { requestedOn, late: found['asked_late'] === 1 },
  };
};

const stateOfTimes = (apart: string, day: CalendarDay): State | undefined => {
  const state = taskAsOf(JSON.parse(apart) as TaskTimes, day);
  return (
    state && {
      lifecycle: state.lifecycle,
      leadId: state.leadId,
      dueOn: state.deadline?.dueOn,
      originalDueOn: state.originalDeadline?.dueOn,
      submittedOn: state.submittedOn,
      completedOn: state.completedOn,
      returned: state.returned,
      extension: state.extension,
    }
  );
};

const isVisible = (reader: Reader, found: Values, frame: Frame, agencies: readonly string[]): boolean => {
  if (found['restricted'] !== 1) return true;
  const row = reader.row<TaskRow>('tasks', String(found['key']), frame);
  if (!row) return false;
  const own = [
    row.issuerId,
    ...row.leads.map(({ leadId }) => leadId),
    ...row.coordinatorIds,
    ...row.visibility.agencyIds,
  ];
  return own.some((agency) => agencies.includes(agency));
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
        .all(`SELECT key, restricted FROM ${reader.rowsOf('tasks', frame)} WHERE restricted = 1`, {
          known: frame.index,
        })
        .filter((found) => !isVisible(reader, found, frame, visibleTo))
        .map(({ key }) => String(key));

/** Value of one column by key: levels of agencies, themes of directives. */
export const columnByKey = (reader: Reader, view: string, column: string): ReadonlyMap<string, string> =>
  new Map(
    reader
      .all(`SELECT key, ${column} AS value FROM ${view} WHERE ${column} IS NOT NULL`)
      .map(({ key, value }) => [String(key), String(value)]),
  );

interface Asked {
  readonly where: string;
  readonly values: Values;
  readonly visibleTo: readonly string[] | undefined;
}

/** The tasks that the columns let through and the reader may see, as of the frame's day. */
const evaluated = (
  reader: Reader,
  frame: Frame,
  { where, values, visibleTo }: Asked,
): readonly EvaluatedTask[] => {
  const levels = columnByKey(reader, 'agencies', 'level');
  const timed = timelinessOn(frame.asOf, reader.calendar);
  const found = reader.all(
    `SELECT key, lead, issuer, directive, tracking_post, officer, reference, issued_on, restricted, lifecycle, settled_for, due_on,
       original_due_on, returned, asked_on, asked_late, CASE WHEN changed_on > $asOf THEN apart END AS apart
     FROM ${reader.rowsOf('tasks', frame)} ${where}`,
    { ...values, asOf: frame.asOf, known: frame.index },
  );
  return found.flatMap((columns): EvaluatedTask[] => {
    const apart = columns['apart'];
    const state = typeof apart === 'string' ? stateOfTimes(apart, frame.asOf) : stateOfColumns(columns);
    if (!state) return [];
    if (visibleTo && !isVisible(reader, columns, frame, visibleTo)) return [];
    return [
      {
        ...state,
        id: String(columns['key']),
        issuerId: String(columns['issuer']),
        level: levels.get(state.leadId) as Level | undefined,
        directiveId: textOf(columns['directive']),
        trackingPostId: textOf(columns['tracking_post']),
        officerId: textOf(columns['officer']),
        reference: textOf(columns['reference']),
        issuedOn: textOf(columns['issued_on']),
        timeliness: timed(state),
      },
    ];
  });
};

/** So many long lists stay in memory, each for as long as nothing is recorded; a list is long from so many tasks on. */
const LISTS_KEPT = 4;
const LONG = 2_000;
const kept = new WeakMap<Reader, Map<string, readonly EvaluatedTask[]>>();

/** The same question at the same event of the log has the same answer: whoever changes a filter does not read the register again. */
const evaluatedOnce = (reader: Reader, frame: Frame, asked: Asked): readonly EvaluatedTask[] => {
  const lists = kept.get(reader) ?? new Map<string, readonly EvaluatedTask[]>();
  kept.set(reader, lists);
  const question = JSON.stringify([frame.index, frame.asOf, asked]);
  const list = lists.get(question) ?? evaluated(reader, frame, asked);
  lists.delete(question);
  if (list.length < LONG) return list;
  lists.set(question, list);
  const oldest = lists.keys().next().value;
  if (lists.size > LISTS_KEPT && oldest !== undefined) lists.delete(oldest);
  return list;
};

/** The tasks that existed at the end of the frame's day and match the filter, in no particular order. */
export const evaluateTasks = (
  reader: Reader,
  frame: Frame,
  filter: TaskFilter = {},
  only?: string,
): readonly EvaluatedTask[] => {
  const given = conditions(reader, filter);
  const where =
    only === undefined ? given.where : `${given.where ? `${given.where} AND` : 'WHERE'} key = $only`;
  const values = { ...given.values, ...(only !== undefined && { only }) };
  const asksTheme = filter.theme !== undefined || filter.without?.includes('theme') === true;
  const themes = asksTheme ? columnByKey(reader, 'directives', 'theme') : undefined;
  const timed = timelinessOn(frame.asOf, reader.calendar);
  const matches = testOf(filter, timed, ({ directiveId }) => themes?.get(directiveId ?? ''));
  return evaluatedOnce(reader, frame, { where, values, visibleTo: filter.visibleTo }).filter(matches);
};
