import { isVisibleTo } from '../directive/is-visible-to.js';
import type { AnswerOf, ParamsOf } from '../queries.js';
import type { Frame, Reader } from '../store/reader.js';
import { findRegistered, listRegistered } from '../store/registered.js';
import { countBy } from '../task/figures.js';
import { findLine } from '../task/task-line.js';
import type { TaskLine } from '../task/task.answer.js';
import {
  REPORT_STATES,
  type ObligationLine,
  type PeriodLine,
  type ReportLine,
  type ReportState,
} from './obligation.answer.js';
import type { ObligationPeriod, ObligationRow } from './obligation.row.js';

/** Where a report stands, by the task that it is. */
export const reportStateOf = (
  task: Pick<TaskLine, 'lifecycle' | 'timeliness' | 'returned'> | undefined,
): ReportState => {
  switch (task?.lifecycle) {
    case undefined:
    case 'Draft':
      return 'NotAssigned';
    case 'AwaitingAcceptance':
      return 'Submitted';
    case 'Completed':
    case 'Closed':
      return 'Accepted';
    case 'Withdrawn':
    case 'Superseded':
      return 'TakenBack';
    case 'Assigned':
    case 'Acknowledged':
    case 'InProgress':
    case 'Disputed':
    case 'Suspended':
      if (task.returned) return 'Returned';
      return task.timeliness?.kind === 'Overdue' ? 'Missed' : 'Due';
  }
};

const reportLine = (
  reader: Reader,
  frame: Frame,
  { taskId, leadId, reference }: ObligationPeriod['items'][number],
): ReportLine => {
  const task = findLine(reader, frame, taskId);
  return {
    taskId,
    leadId: task?.leadId ?? leadId,
    ...(reference !== undefined && { reference }),
    state: reportStateOf(task),
    ...(task?.timeliness && { timeliness: task.timeliness }),
  };
};

const periodLine = (reader: Reader, frame: Frame, period: ObligationPeriod): PeriodLine => {
  const { consolidated, ...rest } = period;
  const items = period.items.map((item) => reportLine(reader, frame, item));
  return {
    ...rest,
    ...(consolidated && consolidated.at <= frame.end && { consolidated }),
    items,
    counts: countBy(
      REPORT_STATES,
      items.map(({ state }) => state),
    ),
  };
};

/** Whoever has a part in it sees a restricted one, as in the trail. */
const isSeenBy = (row: ObligationRow, agencies: readonly string[] | undefined): boolean => {
  const { issuerId, visibility, reporterIds, consolidatorId } = row;
  const parties = [...reporterIds, ...(consolidatorId === undefined ? [] : [consolidatorId])];
  const agencyIds = [...visibility.agencyIds, ...parties];
  return isVisibleTo({ issuerId, visibility: { ...visibility, agencyIds } }, agencies);
};

const lineOf =
  (reader: Reader, most = Number.POSITIVE_INFINITY) =>
  (row: ObligationRow, frame: Frame): ObligationLine => ({
    ...row,
    periods: row.periods
      .filter(({ openedAt }) => openedAt <= frame.end)
      .toReversed()
      .slice(0, most)
      .map((period) => periodLine(reader, frame, period)),
  });

/** A list shows the newest periods of each; all of them stand on its own sheet. */
const PERIODS_LISTED = 4;

/** Reporting obligations: those of one who demands them, or of one who reports. */
export const obligations = (reader: Reader, params: ParamsOf<'obligations'>): AnswerOf<'obligations'> => {
  const search = reader.search('obligations', params.text);
  return listRegistered<ObligationRow, ObligationLine>(reader, 'obligations', params, {
    where: search ? [search.sql] : [],
    values: search ? { match: search.match } : {},
    keep: (row) =>
      isSeenBy(row, params.visibleTo) &&
      (params.issuerId ?? row.issuerId) === row.issuerId &&
      (params.reporterId === undefined || row.reporterIds.includes(params.reporterId)),
    line: lineOf(reader, PERIODS_LISTED),
  });
};

/** One reporting obligation. */
export const obligation = (reader: Reader, params: ParamsOf<'obligation'>): ObligationLine | undefined => {
  const row = findRegistered<ObligationRow>(reader, 'obligations', params);
  return row && isSeenBy(row, params.visibleTo) ? lineOf(reader)(row, reader.frame(params)) : undefined;
};
