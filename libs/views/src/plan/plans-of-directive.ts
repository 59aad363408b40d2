import { isVisibleTo } from '../directive/is-visible-to.js';
import type { Frame, Reader } from '../store/reader.js';
import type { PlanRow } from './plan.row.js';
import { planStatusAt } from './plan-on-day.js';

/** The plans that carry out a directive at the end of the frame's day; one that another replaced is none any more. */
export const plansOf = (
  reader: Reader,
  frame: Frame,
  directiveId: string,
  visibleTo: readonly string[] | undefined,
): readonly PlanRow[] =>
  reader
    .rows<PlanRow>(
      'plans',
      frame,
      `WHERE occurred_from <= $end AND key IN (SELECT key FROM links WHERE view = 'plans' AND link = $link)
       ORDER BY occurred_from, key`,
      { end: frame.end, link: `directive:${directiveId}` },
    )
    .filter((plan) => isVisibleTo(plan, visibleTo) && planStatusAt(plan, frame) !== 'Replaced');
