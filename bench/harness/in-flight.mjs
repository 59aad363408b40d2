/** Does the work for each number from `from` up to `to`, so many at a time; the next begins when one has ended. */
export const inFlight = async (atOnce, from, to, work) => {
  let next = from;
  const worker = async () => {
    while (next < to) await work(next++);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, to - from) }, worker));
};
