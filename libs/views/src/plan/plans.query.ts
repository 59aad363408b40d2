import { isVisibleTo } from '../directive/is-visible-to.js';
import type { AnswerOf, ParamsOf } from '../queries.js';
import type { Reader } from '../store/reader.js';
import { findRegistered, listRegistered } from '../store/registered.js';
import { planOnDay } from './plan-on-day.js';
import type { PlanOnDay, PlanRow } from './plan.row.js';

export const plans = (reader: Reader, params: ParamsOf<'plans'>): AnswerOf<'plans'> => {
  const search = reader.search('plans', params.text);
  return listRegistered<PlanRow, PlanOnDay>(reader, 'plans', params, {
    where: search ? [search.sql] : [],
    values: search ? { match: search.match } : {},
    keep: (row) =>
      isVisibleTo(row, params.visibleTo) &&
      (params.issuerId ?? row.issuerId) === row.issuerId &&
      (params.directiveId === undefined || row.directiveIds.includes(params.directiveId)),
    line: (row, frame) => planOnDay(row, frame),
  });
};

export const plan = (reader: Reader, params: ParamsOf<'plan'>): PlanOnDay | undefined => {
  const row = findRegistered<PlanRow>(reader, 'plans', params);
  return row && planOnDay(row, reader.frame(params));
};
