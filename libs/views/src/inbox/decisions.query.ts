import type { CalendarDay } from '@dondoc/event-sourcing';
import type { ParamsOf } from '../queries.js';
import { answered, type Frame, type Reader } from '../store/reader.js';
import { hadOccurred } from '../dated.js';
import type { EvaluatedTask } from '../task/task-on-day.js';
import { readLine } from '../task/task-line.js';
import type { TaskRow } from '../task/task.row.js';
import type { Decision, DecisionPage } from './inbox.answer.js';
import { toDecide } from './reader-at-work.js';

type Waiting = Pick<Decision, 'kind' | 'since' | 'late'> & { readonly of: EvaluatedTask };

const waitingOf = (of: EvaluatedTask): readonly Waiting[] => [
  ...(of.submittedOn === undefined
    ? []
    : [
        {
          kind: 'acceptance' as const,
          since: of.submittedOn,
          late: of.timeliness?.kind === 'SubmittedLate',
          of,
        },
      ]),
  ...(of.extension
    ? [{ kind: 'extension' as const, since: of.extension.requestedOn, late: of.extension.late, of }]
    : []),
  ...(of.disputedOn === undefined
    ? []
    : [{ kind: 'dispute' as const, since: of.disputedOn, late: of.timeliness?.kind === 'Overdue', of }]),
];

/** What it is that waits, from the dated lists of the row. */
const matterOf = (
  row: TaskRow | undefined,
  kind: Decision['kind'],
  day: CalendarDay,
): Pick<Decision, 'submission' | 'extension' | 'dispute'> => {
  switch (kind) {
    case 'acceptance':
      return { submission: row?.submissions.findLast(({ submittedAt }) => hadOccurred(submittedAt, day)) };
    case 'extension':
      return { extension: row?.extensions.findLast(({ requestedAt }) => hadOccurred(requestedAt, day)) };
    case 'dispute':
      return { dispute: row?.disputes.findLast(({ disputedAt }) => hadOccurred(disputedAt, day)) };
  }
};

const lineOf = (reader: Reader, frame: Frame, { of, ...waiting }: Waiting): Decision => {
  const row = reader.row<TaskRow>('tasks', of.id, frame);
  return {
    ...waiting,
    task: readLine(reader, frame, of),
    ...matterOf(row, waiting.kind, frame.asOf),
    waitingWorkingDays: reader.calendarAt(frame).workingDaysBetween(waiting.since, frame.asOf),
  };
};

/** What the reader must decide, that which has waited longest first. */
export const decisions = (reader: Reader, params: ParamsOf<'decisions'>): DecisionPage => {
  const frame = reader.frame(params, params.cursor);
  const all = toDecide(reader, frame, params.who)
    .flatMap(waitingOf)
    .toSorted((a, b) => (a.since < b.since ? -1 : Number(a.since > b.since)) || (a.of.id < b.of.id ? -1 : 1));
  const list = all.filter(
    ({ kind, late }) => (params.kind ?? kind) === kind && (params.late ?? late) === late,
  );
  const [longest] = all;
  return {
    frame: answered(frame),
    ...reader.page(list, frame, params, (waiting) => lineOf(reader, frame, waiting)),
    counts: {
      waiting: all.length,
      acceptance: all.filter(({ kind }) => kind === 'acceptance').length,
      extension: all.filter(({ kind }) => kind === 'extension').length,
      dispute: all.filter(({ kind }) => kind === 'dispute').length,
      late: all.filter(({ late }) => late).length,
      longestWorkingDays: longest
        ? reader.calendarAt(frame).workingDaysBetween(longest.since, frame.asOf)
        : 0,
    },
  };
};
