import { withResolved } from '../citation/resolved.js';
import type { AnswerOf, ParamsOf } from '../queries.js';
import type { Reader } from '../store/reader.js';
import { findRegistered, listRegistered } from '../store/registered.js';
import type { DocumentRow } from './document.row.js';

export const documents = (reader: Reader, params: ParamsOf<'documents'>): AnswerOf<'documents'> => {
  const search = reader.search('documents', params.text);
  return listRegistered<DocumentRow, DocumentRow>(reader, 'documents', params, {
    where: search ? [search.sql] : [],
    values: search ? { match: search.match } : {},
    keep: ({ agencyId }) => (params.agencyId ?? agencyId) === agencyId,
    line: (row, frame) => withResolved(reader, frame, row),
  });
};

export const document = (reader: Reader, params: ParamsOf<'document'>): DocumentRow | undefined => {
  const row = findRegistered<DocumentRow>(reader, 'documents', params);
  return row && withResolved(reader, reader.frame(params), row);
};
