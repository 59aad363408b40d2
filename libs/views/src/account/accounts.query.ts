import type { ParamsOf } from '../queries.js';
import type { Reader } from '../store/reader.js';
import type { AccountRow } from './account.row.js';

/** The accounts with these ids, or all. */
export const accounts = (reader: Reader, { ids }: ParamsOf<'accounts'>): readonly AccountRow[] => {
  const rows = reader.all(
    ids === undefined
      ? 'SELECT row FROM accounts ORDER BY key'
      : 'SELECT row FROM accounts WHERE key IN (SELECT value FROM json_each($ids)) ORDER BY key',
    { ids: ids === undefined ? null : JSON.stringify(ids) },
  );
  return rows.map((found) => reader.decoded<AccountRow>('accounts', found));
};
