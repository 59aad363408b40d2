/** What a promise gives, or a rejection when it takes longer; what comes later is ignored. */
export const within = async <Result>(ms: number, promise: Promise<Result>): Promise<Result> => {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
  }
};

/** Waits for a promise to settle, but no longer than that; true when it settled. */
export const settledWithin = (ms: number, promise: Promise<unknown>): Promise<boolean> => {
  let settled = false;
  const settling = promise.then(
    () => (settled = true),
    () => (settled = true),
  );
  return within(ms, settling).catch(() => settled);
};
