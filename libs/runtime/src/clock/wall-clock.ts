/** Wall time, for tokens, locks, limits and time-outs; never for what the law counts. */
export interface WallClock {
  /** Milliseconds since 1970. */
  now(): number;
}

export const wallClock: WallClock = { now: () => Date.now() };
