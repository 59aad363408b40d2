const daysOf = (rung: string): number => Number(rung.slice(1));

/** Orders rungs by when they come: T-7, T-3, T0, T+1. */
export const compareRungs = (a: string, b: string): number => daysOf(a) - daysOf(b);
