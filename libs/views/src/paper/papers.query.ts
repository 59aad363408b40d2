import { resolvedTo } from '../citation/resolved.js';
import { isVisibleTo } from '../directive/is-visible-to.js';
import type { DirectiveRow } from '../directive/directive.answer.js';
import type { DocumentRow } from '../document/document.row.js';
import type { PlanRow } from '../plan/plan.row.js';
import type { AnswerOf, ParamsOf } from '../queries.js';
import type { Frame, Reader } from '../store/reader.js';
import type { Paper } from './paper.answer.js';

type Numbered = Pick<Paper, 'id' | 'number' | 'issuedOn' | 'summary' | 'issuerId'>;

const paperOf =
  (kind: Paper['kind']) =>
  ({ id, number, issuedOn, summary, issuerId }: Numbered): Paper => ({
    kind,
    id,
    number,
    issuedOn,
    summary,
    ...(issuerId !== undefined && { issuerId }),
  });

type VisibleTo = readonly string[] | undefined;

const found = (
  reader: Reader,
  frame: Frame,
  visibleTo: VisibleTo,
  where: (view: string) => string,
  values: Readonly<Record<string, string>>,
): readonly Paper[] => {
  const rows = <Row>(view: string) =>
    reader.rows<Row>(view, frame, `WHERE occurred_from <= $end AND key IN (${where(view)})`, {
      ...values,
      end: frame.end,
    });
  const restricted = [
    ...rows<DirectiveRow>('directives').map((row) => [row, paperOf('directive')(row)] as const),
    ...rows<PlanRow>('plans').map((row) => [row, paperOf('plan')(row)] as const),
  ];
  return [
    ...restricted.filter(([row]) => isVisibleTo(row, visibleTo)).map(([, paper]) => paper),
    ...rows<DocumentRow>('documents').map(paperOf('document')),
  ].toSorted(
    (a, b) => (a.issuedOn < b.issuedOn ? -1 : Number(a.issuedOn > b.issuedOn)) || (a.id < b.id ? -1 : 1),
  );
};

/** The papers with these ids, of whatever register, the oldest first. */
export const papersById = (
  reader: Reader,
  frame: Frame,
  visibleTo: VisibleTo,
  ids: readonly string[],
): readonly Paper[] =>
  found(reader, frame, visibleTo, () => 'SELECT value FROM json_each($ids)', { ids: JSON.stringify(ids) });

/** The papers that cite this one, the oldest first. */
export const papersCiting = (
  reader: Reader,
  frame: Frame,
  visibleTo: VisibleTo,
  id: string,
): readonly Paper[] =>
  found(
    reader,
    frame,
    visibleTo,
    (view) => `SELECT key FROM links WHERE view = '${view}' AND link = $link
      UNION SELECT value FROM json_each($resolved)`,
    { link: `cites:${id}`, resolved: JSON.stringify(resolvedTo(reader, frame, id)) },
  );

export const papers = (reader: Reader, params: ParamsOf<'papers'>): AnswerOf<'papers'> =>
  papersById(reader, reader.frame(params), params.visibleTo, params.ids);
