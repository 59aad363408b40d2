import type { Correction, TaskRow } from './task.row.js';

type What = Pick<Correction, 'eventId' | 'field' | 'new'>;

/** A list of a row, the field of its items that names the event, and how the event's fields are called in it. */
interface Place {
  readonly list:
    | 'progress'
    | 'submissions'
    | 'extensions'
    | 'disputes'
    | 'inputs'
    | 'suspensions'
    | 'reopenings'
    | 'leads'
    | 'deadlines';
  readonly by: 'eventId' | 'answerEventId';
  readonly as?: Readonly<Record<string, string>>;
}

const PLACES: readonly Place[] = [
  ...(['progress', 'submissions', 'extensions', 'disputes', 'inputs', 'suspensions'] as const).map(
    (list): Place => ({ list, by: 'eventId' }),
  ),
  ...(['reopenings', 'leads', 'deadlines'] as const).map((list): Place => ({ list, by: 'eventId' })),
  { list: 'submissions', by: 'answerEventId', as: { reason: 'returnReason' } },
  { list: 'extensions', by: 'answerEventId', as: { reason: 'rejectionReason' } },
  { list: 'disputes', by: 'answerEventId', as: { reason: 'answerReason' } },
  { list: 'inputs', by: 'answerEventId', as: { reason: 'refusalReason' } },
];

const inList = (row: TaskRow, { list, by, as }: Place, { eventId, field, new: value }: What) => {
  const items: readonly object[] = row[list];
  const says = (item: object) =>
    (by in item ? (item as { [key: string]: unknown })[by] : undefined) === eventId;
  if (!items.some(says)) return {};
  const name = as?.[field] ?? field;
  return { [list]: items.map((item) => (says(item) ? { ...item, [name]: value } : item)) };
};

/** What the row says by itself. */
const ofRow = (row: TaskRow, { eventId, field, new: value }: What): Partial<TaskRow> => {
  const { drafted, assigned, closed, ended } = row.eventIds;
  switch (eventId) {
    case drafted:
      return { [field]: value, amended: [...new Set([...(row.amended ?? []), field])] };
    case assigned:
    case closed:
      return { [field]: value };
    case ended:
      return row.supersession
        ? { supersession: { ...row.supersession, [field]: value } }
        : { withdrawalReason: value };
    default:
      return {};
  }
};

/** The row as it is right, wherever it shows what the corrected event says. */
export const corrected = (row: TaskRow, what: What): Partial<TaskRow> =>
  Object.assign({}, ofRow(row, what), ...PLACES.map((place) => inList(row, place, what))) as Partial<TaskRow>;
