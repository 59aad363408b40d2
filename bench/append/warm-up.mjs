/** The share of the appends that is not timed: code is compiled, and the write-ahead log grows to its size. */
export const WARM_UP = 0.2;
