import type { AnswerOf, ParamsOf } from '../queries.js';
import type { Reader } from '../store/reader.js';
import { findRegistered, listRegistered } from '../store/registered.js';
import type { DraftRow } from './draft.row.js';

/** Drafts are for those who work on them: their issuer and the unit that typed them. */
const isOwn = ({ issuerId, draftedBy }: DraftRow, agencies: readonly string[] | undefined): boolean =>
  agencies === undefined ||
  agencies.includes(issuerId) ||
  (draftedBy !== undefined && agencies.includes(draftedBy));

export const drafts = (reader: Reader, params: ParamsOf<'drafts'>): AnswerOf<'drafts'> =>
  listRegistered<DraftRow, DraftRow>(reader, 'drafts', params, {
    keep: (row) => isOwn(row, params.visibleTo) && (params.kind ?? row.kind) === row.kind,
    line: (row) => row,
  });

export const draft = (reader: Reader, params: ParamsOf<'draft'>): DraftRow | undefined => {
  const row = findRegistered<DraftRow>(reader, 'drafts', params);
  return row && isOwn(row, params.visibleTo) ? row : undefined;
};
