import { startOf } from '@dondoc/event-sourcing';
import type { Frame } from '../store/reader.js';
import type { PlanOnDay, PlanRow } from './plan.row.js';

/** Where a plan stood at the end of the frame's day. */
export const planStatusAt = ({ steps }: PlanRow, { end }: Frame): PlanOnDay['status'] =>
  steps.findLast(({ from }) => startOf(from) <= end)?.status ?? 'Issued';

/** A plan as it was at the end of the frame's day. */
export const planOnDay = (row: PlanRow, frame: Frame): PlanOnDay => {
  const status = planStatusAt(row, frame);
  const { replacedById, ...rest } = row;
  return {
    ...rest,
    reviews: row.reviews.filter(({ at }) => startOf(at) <= frame.end),
    ...(status === 'Replaced' && replacedById !== undefined && { replacedById }),
    status,
  };
};
