import { isVisibleTo } from '../directive/is-visible-to.js';
import type { AnswerOf, ParamsOf } from '../queries.js';
import type { Reader } from '../store/reader.js';
import { findRegistered, listRegistered } from '../store/registered.js';
import type { PlanRow } from './plan.row.js';

export const plans = (reader: Reader, params: ParamsOf<'plans'>): AnswerOf<'plans'> => {
  const search = reader.search('plans', params.text);
  return listRegistered<PlanRow, PlanRow>(reader, 'plans', params, {
    where: search ? [search.sql] : [],
    values: search ? { match: search.match } : {},
    keep: (row) =>
      isVisibleTo(row, params.visibleTo) &&
      (params.issuerId ?? row.issuerId) === row.issuerId &&
      (params.directiveId === undefined || row.directiveIds.includes(params.directiveId)),
    line: (row) => row,
  });
};

export const plan = (reader: Reader, params: ParamsOf<'plan'>): PlanRow | undefined =>
  findRegistered<PlanRow>(reader, 'plans', params);
