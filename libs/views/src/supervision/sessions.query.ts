import type { AnswerOf, ParamsOf } from '../queries.js';
import type { Reader } from '../store/reader.js';
import { findRegistered, listRegistered } from '../store/registered.js';
import type { SessionRow } from './session.row.js';

export const sessions = (reader: Reader, params: ParamsOf<'sessions'>): AnswerOf<'sessions'> =>
  listRegistered<SessionRow, SessionRow>(reader, 'sessions', params, { line: (row) => row });

export const session = (reader: Reader, params: ParamsOf<'session'>): SessionRow | undefined =>
  findRegistered<SessionRow>(reader, 'sessions', params);
