import { candidates, type KnownPaper } from '@dondoc/domain';
import { agencyNames } from '../agency/agency-names.js';
import { agencyRows } from '../agency/agency-rows.js';
import type { DirectiveRow } from '../directive/directive.answer.js';
import { isVisibleTo } from '../directive/is-visible-to.js';
import type { DocumentRow } from '../document/document.row.js';
import { papersById } from '../paper/papers.query.js';
import type { PlanRow } from '../plan/plan.row.js';
import type { AnswerOf, ParamsOf } from '../queries.js';
import { answered, type Frame, type Reader } from '../store/reader.js';
import { hiddenTasks } from '../task/evaluated-task.js';
import type { TaskRow } from '../task/task.row.js';
import { resolutionsOf } from './resolved.js';
import { CITES_IN_WORDS, citedByTask, unresolvedWords } from './unresolved-words.js';
import type { UnresolvedLine } from './unresolved.answer.js';

type Place = Omit<UnresolvedLine, 'candidates'>;

const places = (
  kind: UnresolvedLine['citing']['kind'],
  { id, name, agencyId }: Omit<UnresolvedLine['citing'], 'kind'>,
  words: readonly string[],
): readonly Place[] =>
  [...new Set(words)].map((each) => ({ citing: { kind, id, name, agencyId }, words: each }));

/** Everything that is cited in words alone, whatever people have said about it since; by one record where its id is given. */
const citedInWords = (
  reader: Reader,
  frame: Frame,
  { visibleTo, id: only }: Pick<ParamsOf<'unresolvedCitations'>, 'visibleTo' | 'id'>,
): readonly Place[] => {
  const which = only === undefined ? '' : 'AND key = $only';
  const values = { end: frame.end, ...(only !== undefined && { only }) };
  const rows = <Row>(view: string) =>
    reader.rows<Row>(view, frame, `WHERE occurred_from <= $end ${which} ORDER BY occurred_from, key`, values);
  const hidden = new Set(hiddenTasks(reader, frame, visibleTo));
  const tasks = reader
    .rows<TaskRow>(
      'tasks',
      frame,
      `WHERE since <= $end ${which} AND key IN (SELECT key FROM links WHERE view = 'tasks' AND link = '${CITES_IN_WORDS}')
       ORDER BY since, key`,
      values,
    )
    .filter(({ id }) => !hidden.has(id));
  return [
    ...rows<DirectiveRow>('directives')
      .filter((row) => isVisibleTo(row, visibleTo))
      .flatMap(({ id, number, issuerId, basis, ending }) =>
        places(
          'directive',
          { id, name: number, agencyId: issuerId },
          unresolvedWords([...basis, ...(ending?.basis ?? [])]),
        ),
      ),
    ...rows<PlanRow>('plans')
      .filter((row) => isVisibleTo(row, visibleTo))
      .flatMap(({ id, number, issuerId, items, reviews }) =>
        places(
          'plan',
          { id, name: number, agencyId: issuerId },
          unresolvedWords([
            ...items.flatMap((item) => item.basis),
            ...reviews.map(({ document }) => document),
          ]),
        ),
      ),
    ...rows<DocumentRow>('documents').flatMap(({ id, number, agencyId, basis }) =>
      places('document', { id, name: number, agencyId }, unresolvedWords(basis)),
    ),
    ...tasks.flatMap((row) => {
      const agencyId = row.leads[0]?.leadId ?? row.issuerId;
      return places('task', { id: row.id, name: row.reference ?? row.content, agencyId }, citedByTask(row));
    }),
  ];
};

/** All papers that the reader may see, as far as a citation can mean them. */
const knownPapers = (
  reader: Reader,
  frame: Frame,
  visibleTo: readonly string[] | undefined,
): readonly KnownPaper[] => {
  const names = agencyNames(reader, frame);
  const shortNames = new Map(
    agencyRows(reader, frame).map((row) => [row.id, row.names.flatMap((each) => each.shortName ?? [])]),
  );
  const issuerNames = (id: string | undefined) =>
    id === undefined ? [] : [...(names.has(id) ? [names.get(id) ?? ''] : []), ...(shortNames.get(id) ?? [])];
  const rows = <Row>(view: string) =>
    reader.rows<Row>(view, frame, 'WHERE occurred_from <= $end', { end: frame.end });
  const own = [...rows<DirectiveRow>('directives'), ...rows<PlanRow>('plans')]
    .filter((row) => isVisibleTo(row, visibleTo))
    .map((row) => ({ ...row, names: issuerNames(row.issuerId) }));
  const registered = rows<DocumentRow>('documents').map((row) => ({
    ...row,
    names: [
      ...issuerNames(row.issuerId ?? (row.direction === 'outgoing' ? row.agencyId : undefined)),
      ...(row.issuerName === undefined ? [] : [row.issuerName]),
    ],
  }));
  return [...own, ...registered].map(({ id, number, issuedOn, summary, names: issuers }) => ({
    documentId: id,
    number,
    issuedOn,
    summary,
    issuerNames: issuers,
  }));
};

/** Citations of which nobody has said what they mean, each with the papers that it may mean; nothing is resolved by itself. */
export const unresolvedCitations = (
  reader: Reader,
  params: ParamsOf<'unresolvedCitations'>,
): AnswerOf<'unresolvedCitations'> => {
  const { visibleTo, agencyId } = params;
  const frame = reader.frame(params, params.cursor);
  const open = citedInWords(reader, frame, params).filter(
    ({ citing, words }) =>
      (agencyId ?? citing.agencyId) === citing.agencyId &&
      !resolutionsOf(reader, frame, citing.id).has(words),
  );
  // all registers are read only where something on this page is unresolved
  let read: readonly KnownPaper[] | undefined;
  const known = () => (read ??= knownPapers(reader, frame, visibleTo));
  const line = ({ citing, words }: Place): UnresolvedLine => {
    const found = candidates(
      words,
      known().filter(({ documentId }) => documentId !== citing.id),
    );
    const papers = new Map(
      papersById(
        reader,
        frame,
        visibleTo,
        found.map(({ documentId }) => documentId),
      ).map((paper) => [paper.id, paper]),
    );
    return {
      citing,
      words,
      candidates: found.flatMap(({ documentId, reasons }) => {
        const paper = papers.get(documentId);
        return paper ? [{ paper, reasons }] : [];
      }),
    };
  };
  return { frame: answered(frame), ...reader.page(open, frame, params, line) };
};
