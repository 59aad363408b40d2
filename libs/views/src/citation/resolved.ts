import type { Citation } from '@dondoc/domain';
import { startOf } from '@dondoc/event-sourcing';
import type { Frame, Reader } from '../store/reader.js';
import type { CitationRow } from './citation.projection.js';

type Cited = { readonly [Key in keyof Citation]: Citation[Key] };

/** Which papers the words of a record mean, as people had said by the end of the frame's day. */
const saidOf = (row: CitationRow | undefined, { end }: Frame): ReadonlyMap<string, string> => {
  const said = new Map<string, string>();
  for (const { words, documentId, from } of row?.resolutions ?? []) {
    if (startOf(from) > end) continue;
    if (documentId === undefined) said.delete(words);
    else said.set(words, documentId);
  }
  return said;
};

/** As {@link saidOf}, for the paper or task with this id. */
export const resolutionsOf = (reader: Reader, frame: Frame, id: string): ReadonlyMap<string, string> =>
  saidOf(reader.row<CitationRow>('citations', id, frame), frame);

interface Basis {
  readonly id: string;
  readonly basis: readonly Cited[];
}

/** The paper with its basis as far as people have said what is meant. */
export const withResolved = <Row extends Basis>(reader: Reader, frame: Frame, row: Row): Row => {
  if (row.basis.every(({ documentId }) => documentId !== undefined)) return row;
  const said = resolutionsOf(reader, frame, row.id);
  const basis = row.basis.map((cited) => {
    const documentId = cited.documentId ?? said.get(cited.words);
    return documentId === undefined ? cited : { ...cited, documentId };
  });
  return { ...row, basis };
};

/** The words of its basis of which nobody has said what they mean. */
export const unresolvedOf = (reader: Reader, frame: Frame, row: Basis): readonly string[] =>
  withResolved(reader, frame, row).basis.flatMap(({ words, documentId }) =>
    documentId === undefined ? [words] : [],
  );

/** The ids of the records whose citations were resolved to this paper, and are so still. */
export const resolvedTo = (reader: Reader, frame: Frame, documentId: string): readonly string[] =>
  reader
    .rows<CitationRow>(
      'citations',
      frame,
      "WHERE key IN (SELECT key FROM links WHERE view = 'citations' AND link = $link)",
      { link: `cites:${documentId}` },
    )
    .filter((row) => [...saidOf(row, frame).values()].includes(documentId))
    .map(({ id }) => id);
