/** The figures of an installation at the end of a day. */
export interface DayFigures {
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
}

/** The figures of the scene, in the shape that `--json` prints. */
export interface Figures extends DayFigures {
  readonly asOf: Readonly<Record<string, { readonly total: number; readonly byTimeliness: Counts }>>;
}

/** What `--json` prints of the second chapter, under `later`. */
export interface LaterFigures extends DayFigures {
  /** The last day of the chapter. */
  readonly day: string;
  /** Decisions on the tasks that the replaced directive left open. */
  readonly orphans: Counts;
  /** Days that were not the leads', over all tasks, by the short name of the agency that let them pass. */
  readonly debts: { readonly office: DaysByAgency; readonly inputs: DaysByAgency };
}

export type DaysByAgency = Readonly<
  Record<string, { readonly tasks: number; readonly workingDays: number; readonly calendarDays: number }>
>;

export type Counts = Readonly<Record<string, number>>;
export interface Rate {
  readonly onTime: number;
  readonly of: number;
}
