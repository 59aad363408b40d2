// What the demo tells of the days after the scene, counted again from the exported events alone.
import { dayOf } from './log.mjs';

/** Whether an event was recorded after the end of a day, or moves the clock past it. */
export const goesBeyond = ({ type, data, meta }, day) =>
  dayOf(meta.recordedAt) > day || (type === 'ClockAdvanced' && dayOf(data.to) > day);

/** How often each decision was taken on a task that a replaced or recalled directive left open. */
export const countOrphans = (log) => {
  const counts = {};
  for (const { type, data } of log)
    if (type === 'OrphanDecided') counts[data.decision] = (counts[data.decision] ?? 0) + 1;
  return counts;
};
