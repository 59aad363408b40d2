import { z } from 'zod';
import { day, flag, page, read, timeFrame, type ReadRoute } from '../http/read-route.js';
import { taskFilter } from './task-reads.js';
import { statusSummary, statusComparison, summaryGroupings } from '@dondoc/views';

const by = z.enum(summaryGroupings).optional();
const rolledUp = flag().optional();
const debts = flag().optional().describe('Adds `debts`: days that were not the leads’, by agency.');

export const statusReads: readonly ReadRoute[] = [
  read({
    path: '/status/summary',
    name: 'getStatusSummary',
    answers: statusSummary,
    read: 'status',
    summary: { vi: 'Tình hình thực hiện tại một ngày', en: 'The status on a day' },
    query: z.strictObject({ ...timeFrame, by, rolledUp, debts, ...taskFilter }),
    answer: (
      { installation, today, visibleTo },
      { asOf, knownAt, by: grouping, rolledUp: rolled, debts: withDebts, ...filter },
    ) =>
      installation.views.query('summary', {
        today,
        asOf,
        knownAt,
        by: grouping,
        rolledUp: rolled,
        debts: withDebts,
        filter: { visibleTo, ...filter },
      }),
  }),
  read({
    path: '/status/compare',
    name: 'compareStatus',
    answers: statusComparison,
    read: 'status',
    summary: { vi: 'Thay đổi giữa hai ngày', en: 'What changed between two days' },
    query: z.strictObject({
      from: day(),
      to: day(),
      knownAt: timeFrame.knownAt,
      by,
      rolledUp,
      ...page,
      ...taskFilter,
    }),
    answer: (
      { installation, today, visibleTo },
      { from, to, knownAt, by: grouping, rolledUp: rolled, limit, cursor, ...filter },
    ) =>
      installation.views.query('compare', {
        ...{ today, limit, cursor },
        from,
        to,
        knownAt,
        by: grouping,
        rolledUp: rolled,
        filter: { visibleTo, ...filter },
      }),
  }),
];
