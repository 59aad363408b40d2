/** Thrown by a row that cannot be measured here; the sentence is printed in its place. */
export class Skipped extends Error {
  name = 'Skipped';
}

/** The middle value. */
export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** How many a second, since a moment of `performance.now()`. */
export const perSecond = (count, started) => (count * 1_000) / (performance.now() - started);

const withoutGarbage = async (side) => {
  globalThis.gc?.();
  return side();
};

/**
 * Measures a row: both sides in turn, the one that begins alternating, so that a neighbour who makes the machine slow harms
 * both alike. The ratio is the median of the rounds' own ratios, not the ratio of the medians.
 */
export const measure = async (row, { rounds, short }) => {
  const { name, unit, baselineName, goal } = row;
  const sides = await row.open({ short });
  const measured = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const figures = {};
      for (const side of round % 2 === 0 ? ['ours', 'baseline'] : ['baseline', 'ours'])
        figures[side] = await withoutGarbage(sides[side]);
      measured.push(figures);
    }
  } finally {
    await sides.close?.();
  }
  const ratio = median(measured.map(({ ours, baseline }) => ours / baseline));
  return {
    ...{ name, value: median(measured.map(({ ours }) => ours)), unit },
    ...{ baseline: median(measured.map(({ baseline }) => baseline)), baselineName, ratio },
    goal: goal ?? null,
    met: goal === undefined ? null : ratio >= goal,
  };
};
