import { endOf, startOf, type OccurredAt } from '@dondoc/event-sourcing';
import { compareRungs } from './rung-order.js';
import type { ReminderFilter } from '../answers.js';
import type { AnswerOf, ParamsOf } from '../queries.js';
import { answered, type Frame, type Reader, type Values } from '../store/reader.js';
import { hiddenTasks } from '../task/evaluated-task.js';
import { standsSince } from './reminder.projection.js';
import type { TaskRow } from '../task/task.row.js';
import type { ReminderLine, ReminderRow } from './reminder.row.js';

/** A column as it stood at the end of the day asked for; its place in `earlier` where the row has moved on since. */
const stood = (column: string, place: number): string =>
  `CASE WHEN since <= $end THEN ${column} ELSE (SELECT e.value ->> '$[${place}]' FROM json_each(earlier) AS e
    WHERE e.value ->> '$[0]' <= $end ORDER BY e.key DESC LIMIT 1) END`;

/** What had come back by then. */
const OUTCOME = `coalesce(${stood('outcome', 1)}, 'pending')`;
const CODE = stood('code', 2);
/** When it failed; null for what had not failed. */
const FAILED_AT = `CASE WHEN ${OUTCOME} = 'failed' THEN ${stood('since', 0)} END`;

const lastOf = (at: OccurredAt | undefined) => (at?.length === 10 ? endOf(at) : at);

const conditions = (
  reader: Reader,
  frame: Frame,
  filter: ReminderFilter,
): { readonly where: string; readonly values: Values } => {
  const hidden = hiddenTasks(reader, frame, filter.visibleTo);
  const terms: readonly (readonly [string, string, string | number | undefined])[] = [
    ['key = $id', 'id', filter.id],
    ['task = $task', 'task', filter.taskId],
    ['rung = $rung', 'rung', filter.rung],
    ['version = $version', 'version', filter.deadlineVersion],
    ['agency = $agency', 'agency', filter.agencyId],
    ['day >= $dayFrom', 'dayFrom', filter.dayFrom],
    ['day <= $dayTo', 'dayTo', filter.dayTo],
    [`${OUTCOME} = $outcome`, 'outcome', filter.outcome],
    [`${CODE} = $code`, 'code', filter.code],
    [`${FAILED_AT} >= $failedFrom`, 'failedFrom', filter.failedFrom && startOf(filter.failedFrom)],
    [`${FAILED_AT} <= $failedTo`, 'failedTo', lastOf(filter.failedTo)],
    [
      'task NOT IN (SELECT value FROM json_each($hidden))',
      'hidden',
      hidden.length > 0 ? JSON.stringify(hidden) : undefined,
    ],
  ];
  const given = terms.filter(([, , value]) => value !== undefined);
  return {
    where: ['issued_at <= $end', ...given.map(([sql]) => sql)].join(' AND '),
    values: Object.fromEntries(given.map(([, name, value]) => [name, value ?? null])),
  };
};

const asOf = (row: ReminderRow, { end }: Frame): ReminderRow => {
  const since = standsSince(row);
  if (since === undefined || since <= end) return row;
  const { earlier = [], outcomeAt: _, response: __, failure: ___, retry: ____, ...issued } = row;
  const place = earlier.findLastIndex((each) => (standsSince(each) ?? end) <= end);
  const before = earlier.slice(0, Math.max(place, 0));
  return {
    ...{ ...issued, attempt: 1, outcome: 'pending' },
    ...earlier[place],
    ...(before.length > 0 && { earlier: before }),
  };
};

const aboutOf = (reader: Reader, frame: Frame, taskId: string): Pick<ReminderLine, 'task'> => {
  const row = reader.row<TaskRow>('tasks', taskId, frame);
  if (!row) return {};
  const { reference, content, leadId } = row;
  return { task: { ...(reference !== undefined && { reference }), content, leadId } };
};

/** Messages, those of the newest rung first. */
export const reminders = (reader: Reader, params: ParamsOf<'reminders'>): AnswerOf<'reminders'> => {
  const frame = reader.frame(params, params.cursor);
  const { where, values } = conditions(reader, frame, params);
  const keys = reader.all(
    `SELECT key FROM ${reader.rowsOf('reminders', frame)} WHERE ${where} ORDER BY day DESC, issued_at DESC, key`,
    { ...values, end: frame.end, known: frame.index },
  );
  const line = ({ key }: Values): ReminderLine => {
    const row = reader.row<ReminderRow>('reminders', String(key), frame);
    if (!row) throw new Error(`reminder ${String(key)} was lost between two reads`);
    return { ...asOf(row, frame), ...aboutOf(reader, frame, row.taskId) };
  };
  return { frame: answered(frame), ...reader.page(keys, frame, params, line) };
};

export const reminderSummary = (
  reader: Reader,
  params: ParamsOf<'reminderSummary'>,
): AnswerOf<'reminderSummary'> => {
  const frame = reader.frame(params);
  const { where, values } = conditions(reader, frame, params);
  const source = `FROM ${reader.rowsOf('reminders', frame)} WHERE ${where}`;
  const given = { ...values, end: frame.end, known: frame.index };

  const messages = { pending: 0, delivered: 0, failed: 0 };
  for (const { outcome, n } of reader.all(
    `SELECT ${OUTCOME} AS outcome, count(*) AS n ${source} GROUP BY 1`,
    given,
  ))
    messages[outcome as keyof typeof messages] = Number(n);

  // one reminder of a task goes to several recipients
  const distinct = (column: 'rung' | 'day'): readonly (readonly [string, number])[] =>
    reader
      .all(
        `SELECT ${column} AS name, count(*) AS n
         FROM (SELECT task, rung, version, min(day) AS day ${source} GROUP BY task, rung, version) GROUP BY 1 ORDER BY 1`,
        given,
      )
      .map(({ name, n }) => [String(name), Number(n)]);

  const byCode = reader.all(
    `SELECT ${CODE} AS code, count(*) AS n ${source} AND ${CODE} IS NOT NULL GROUP BY 1 ORDER BY 1`,
    given,
  );

  return {
    frame: answered(frame),
    issued: messages.pending + messages.delivered + messages.failed,
    ...messages,
    byCode: Object.fromEntries(byCode.map(({ code, n }) => [String(code), Number(n)])),
    byRung: Object.fromEntries(distinct('rung').toSorted(([a], [b]) => compareRungs(a, b))),
    byDay: Object.fromEntries(distinct('day')),
  };
};

/** Those of which the log does not say what became of their latest attempt; the oldest first. */
export const remindersPending = (reader: Reader): readonly ReminderRow[] =>
  reader
    .all("SELECT row FROM reminders WHERE outcome = 'pending' ORDER BY issued_at, key")
    .map((found) => reader.decoded<ReminderRow>('reminders', found));
