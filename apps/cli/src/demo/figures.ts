/** The figures of an installation, in the shape that `--json` prints. */
export interface Figures {
  readonly events: number;
  readonly tasks: {
    readonly total: number;
    readonly byLifecycle: Counts;
    readonly byTimeliness: Counts;
    readonly byLevel: Counts;
  };
  readonly cells: Counts;
  readonly onTimeRate: { readonly approved: Rate; readonly original: Rate };
  readonly reminders: {
    readonly issued: number;
    readonly delivered: number;
    readonly byRung: Counts;
    readonly byDay: Counts;
  };
  readonly recommendations: Counts;
  readonly asOf: Readonly<Record<string, { readonly total: number; readonly byTimeliness: Counts }>>;
}

export type Counts = Readonly<Record<string, number>>;
export interface Rate {
  readonly onTime: number;
  readonly of: number;
}
