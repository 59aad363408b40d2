// Compares what the views of a log answer about agencies and their successors with a recount of its exported lines.
import { isDeepStrictEqual } from 'node:util';
import { recountSuccessions } from './succession.mjs';

const withoutZeros = (counts) => Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

const countsOf = async (views, frame, rolledUp) => {
  const { groups } = await views.query('summary', { ...frame, by: 'agency', rolledUp });
  return Object.fromEntries(groups.map(({ key, byLifecycle }) => [key, withoutZeros(byLifecycle)]));
};

/**
 * The recount for each of some days, and in how many agencies the views differ from it, as they were and rolled up, and in
 * how many open tasks without a living owner they know of.
 * @param views of the log, at its end
 * @param lines of the export, in order
 * @param today the last day that the log tells of
 */
export const compareSuccessions = async (views, lines, days, today) => {
  const compared = [];
  for (const recount of await recountSuccessions(lines, days)) {
    const frame = { today, asOf: recount.day };
    const { items: orphaned } = await views.query('tasks', {
      ...{ ...frame, orphaned: true, limit: 100 },
    });
    const differing = async (rolledUp, expected) => {
      const answered = await countsOf(views, frame, rolledUp);
      const agencies = new Set([...Object.keys(answered), ...Object.keys(expected)]);
      return [...agencies].filter((id) => !isDeepStrictEqual(answered[id], expected[id])).length;
    };
    compared.push({
      recount,
      differingAsWas: await differing(false, recount.asWas),
      differingRolledUp: await differing(true, recount.rolledUp),
      orphaned: orphaned.length,
    });
  }
  return compared;
};
