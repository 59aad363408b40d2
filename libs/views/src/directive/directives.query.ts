import { isOpen } from '@dondoc/domain';
import type { AnswerOf, ParamsOf } from '../queries.js';
import type { Frame, Reader } from '../store/reader.js';
import { listRegistered } from '../store/registered.js';
import { evaluateTasks } from '../task/evaluated-task.js';
import type { DirectiveLine, DirectiveRow } from './directive.answer.js';

/** Whether a reader from these agencies may see it; every reader may where none are given. */
export const isVisibleTo = (
  { visibility, issuerId }: Pick<DirectiveRow, 'visibility' | 'issuerId'>,
  agencies: readonly string[] | undefined,
): boolean =>
  !visibility.restricted ||
  agencies === undefined ||
  [issuerId, ...visibility.agencyIds].some((agency) => agencies.includes(agency));

const lineOf = (
  reader: Reader,
  row: DirectiveRow,
  frame: Frame,
  visibleTo: readonly string[] | undefined,
): DirectiveLine => {
  const tasks = evaluateTasks(reader, frame, { directiveId: row.id, visibleTo });
  return {
    ...row,
    tasks: {
      total: tasks.length,
      open: tasks.filter(({ lifecycle }) => isOpen(lifecycle)).length,
      overdue: tasks.filter(({ timeliness }) => timeliness?.kind === 'Overdue').length,
    },
    unresolvedCitations: row.basis.filter(({ documentId }) => documentId === undefined).length,
  };
};

export const directives = (reader: Reader, params: ParamsOf<'directives'>): AnswerOf<'directives'> => {
  const { issuerId, theme, visibleTo } = params;
  const search = reader.search('directives', params.text);
  return listRegistered<DirectiveRow, DirectiveLine>(reader, 'directives', params, {
    where: [
      ...(issuerId === undefined ? [] : ['issuer = $issuer']),
      ...(theme === undefined ? [] : ['theme = $theme']),
      ...(search ? [search.sql] : []),
    ],
    values: { issuer: issuerId ?? null, theme: theme ?? null, match: search?.match ?? null },
    keep: (row) => isVisibleTo(row, visibleTo),
    line: (row, frame) => lineOf(reader, row, frame, visibleTo),
  });
};
