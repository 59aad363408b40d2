import { compareRungs } from './rung-order.js';
import type { ReminderFilter, ReminderSummary } from '../answers.js';
import type { AnswerOf, ParamsOf } from '../queries.js';
import { answered, type Frame, type Reader, type Values } from '../store/reader.js';
import { hiddenTasks } from '../task/evaluated-task.js';
import type { ReminderRow } from './reminder.projection.js';

/** What had come back by the end of the day asked for. */
const OUTCOME = "CASE WHEN outcome_at <= $end THEN outcome ELSE 'pending' END";

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
    ['agency = $agency', 'agency', filter.recipientAgencyId],
    ['day >= $dayFrom', 'dayFrom', filter.dayFrom],
    ['day <= $dayTo', 'dayTo', filter.dayTo],
    [`${OUTCOME} = $outcome`, 'outcome', filter.outcome],
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
  if (row.outcomeAt === undefined || row.outcomeAt <= end) return row;
  const { outcomeAt: _, response: __, failure: ___, ...issued } = row;
  return { ...issued, outcome: 'pending' };
};

/** Messages, those of the newest rung first. */
export const reminders = (reader: Reader, params: ParamsOf<'reminders'>): AnswerOf<'reminders'> => {
  const frame = reader.frame(params, params.cursor);
  const { where, values } = conditions(reader, frame, params);
  const keys = reader.all(
    `SELECT key FROM ${reader.rowsOf('reminders', frame)} WHERE ${where} ORDER BY day DESC, issued_at DESC, key`,
    { ...values, end: frame.end, known: frame.index },
  );
  const line = ({ key }: Values): ReminderRow => {
    const row = reader.row<ReminderRow>('reminders', String(key), frame);
    if (!row) throw new Error(`reminder ${String(key)} was lost between two reads`);
    return asOf(row, frame);
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

  const answer: ReminderSummary = {
    issued: messages.pending + messages.delivered + messages.failed,
    ...messages,
    byRung: Object.fromEntries(distinct('rung').toSorted(([a], [b]) => compareRungs(a, b))),
    byDay: Object.fromEntries(distinct('day')),
  };
  return { frame: answered(frame), ...answer };
};

/** Issued, and the log does not say yet what became of them; the oldest first. */
export const remindersPending = (reader: Reader): readonly ReminderRow[] =>
  reader
    .all("SELECT row FROM reminders WHERE outcome = 'pending' ORDER BY issued_at, key")
    .map((found) => reader.decoded<ReminderRow>('reminders', found));
