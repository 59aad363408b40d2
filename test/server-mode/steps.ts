/** At which a process is killed: a worker at the first four, a server at the others. */
export const steps = [
  'before issue',
  'after issue',
  'after 250',
  'after outcome',
  'before append',
  'after append',
] as const;
export type Step = (typeof steps)[number];
