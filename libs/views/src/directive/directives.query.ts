import { isOpen } from '@dondoc/domain';
import { byName } from '../agency/agency-names.js';
import { unresolvedOf, withResolved } from '../citation/resolved.js';
import { papersById, papersCiting } from '../paper/papers.query.js';
import type { AnswerOf, ParamsOf } from '../queries.js';
import { answered, type Frame, type Reader } from '../store/reader.js';
import { findRegistered, listRegistered } from '../store/registered.js';
import { evaluateTasks } from '../task/evaluated-task.js';
import { directiveOnDay } from './directive-on-day.js';
import { isVisibleTo } from './is-visible-to.js';
import { waitingOrphans } from './orphans.query.js';
import type { DirectiveDetail, DirectiveLine, DirectiveOrder, DirectiveRow } from './directive.answer.js';

const lineOf = (
  reader: Reader,
  row: DirectiveRow,
  frame: Frame,
  visibleTo: readonly string[] | undefined,
): DirectiveLine => {
  const tasks = evaluateTasks(reader, frame, { directiveId: row.id, visibleTo });
  return {
    ...withResolved(reader, frame, directiveOnDay(row, frame)),
    tasks: {
      total: tasks.length,
      open: tasks.filter(({ lifecycle }) => isOpen(lifecycle)).length,
      overdue: tasks.filter(({ timeliness }) => timeliness?.kind === 'Overdue').length,
    },
    unresolvedCitations: unresolvedOf(reader, frame, row).length,
    orphans: waitingOrphans(reader, frame, row, tasks).length,
  };
};

/** The directives that have tasks which the reader may see. */
const withTasks = (reader: Reader, frame: Frame, visibleTo: readonly string[] | undefined) =>
  new Set(evaluateTasks(reader, frame, { visibleTo }).map(({ directiveId }) => directiveId));

const orders: Readonly<Record<DirectiveOrder, (a: DirectiveRow, b: DirectiveRow) => number>> = {
  issuedOn: (a, b) => (a.issuedOn < b.issuedOn ? -1 : Number(a.issuedOn > b.issuedOn)),
  number: (a, b) => byName.compare(a.number, b.number),
};

export const directives = (reader: Reader, params: ParamsOf<'directives'>): AnswerOf<'directives'> => {
  const { issuerId, theme, year, visibleTo, withoutTasks, unresolved, sort, descending = false } = params;
  const frame = reader.frame(params, params.cursor);
  const search = reader.search('directives', params.text);
  const split = withTasks(reader, frame, visibleTo);
  const counts = { total: 0, withoutTasks: 0, unresolved: 0 };
  const list = listRegistered<DirectiveRow, DirectiveLine>(reader, 'directives', params, {
    where: [
      ...(issuerId === undefined ? [] : ['issuer = $issuer']),
      ...(theme === undefined ? [] : ['theme = $theme']),
      ...(search ? [search.sql] : []),
    ],
    values: { issuer: issuerId ?? null, theme: theme ?? null, match: search?.match ?? null },
    keep: (row) => {
      if (!isVisibleTo(row, visibleTo)) return false;
      if (year !== undefined && !row.issuedOn.startsWith(`${year}-`)) return false;
      const [lacksTasks, lacksDocuments] = [!split.has(row.id), unresolvedOf(reader, frame, row).length > 0];
      counts.total += 1;
      counts.withoutTasks += Number(lacksTasks);
      counts.unresolved += Number(lacksDocuments);
      return (withoutTasks ?? lacksTasks) === lacksTasks && (unresolved ?? lacksDocuments) === lacksDocuments;
    },
    ...(sort && { order: (a, b) => (descending ? -1 : 1) * orders[sort](a, b) }),
    line: (row) => lineOf(reader, row, frame, visibleTo),
  });
  return { ...list, counts };
};

/** One directive with the papers around it; undefined where it was not there yet. */
export const directive = (reader: Reader, params: ParamsOf<'directive'>): DirectiveDetail | undefined => {
  const frame = reader.frame(params);
  const row = findRegistered<DirectiveRow>(reader, 'directives', params);
  if (!row) return undefined;
  const shown = withResolved(reader, frame, directiveOnDay(row, frame));
  const cited = shown.basis.flatMap(({ documentId }) => documentId ?? []);
  const tasks = row.ending
    ? evaluateTasks(reader, frame, { directiveId: row.id, visibleTo: params.visibleTo })
    : [];
  return {
    frame: answered(frame),
    ...shown,
    orphans: waitingOrphans(reader, frame, row, tasks).length,
    cites: papersById(reader, frame, params.visibleTo, cited),
    citedBy: papersCiting(reader, frame, params.visibleTo, row.id),
  };
};
