/** What was done with a reminder. */
export type StepTaken =
  | { readonly step: 'issued' }
  /** The mail server took it; the log does not say so yet. */
  | { readonly step: 'sent' }
  /** The log says so; counted from the instant of the rung, in business time. */
  | { readonly step: 'delivered'; readonly lateBySeconds: number }
  | { readonly step: 'failed'; readonly code: string };

/** A step that this process took with a reminder, for whoever counts and writes lines: ids and codes only. */
export type ReminderStep = StepTaken & {
  readonly reminder: string;
  readonly task: string;
  readonly rung: string;
};
