import type { CalendarDay } from '@dondoc/event-sourcing';

/** Days from one to another, both included. */
interface Stretch {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/** How large a history is. */
export interface Tier {
  readonly name: 'S' | 'M' | 'L';
  /** One department and its units, or the whole city of 2020. */
  readonly scope: 'department' | 'city';
  readonly users: number;
  readonly tasksPerYear: number;
  /** The first and the last day that is told. */
  readonly firstDay: CalendarDay;
  readonly lastDay: CalendarDay;
  /** What is told in full; the days between in outline. Every day where nothing is said. */
  readonly inFull?: readonly Stretch[];
}

/** The sizes that an engine is measured at. */
export const tiers: Readonly<Record<Tier['name'], Tier>> = {
  /** One department for a year: for a demonstration and for tests. */
  S: {
    ...{ name: 'S', scope: 'department', users: 300, tasksPerYear: 3_000 },
    ...{ firstDay: '2020-01-02', lastDay: '2020-12-31' },
  },
  /** A year's work of Ho Chi Minh City, half of it around each of its reorganisations (decision 43). */
  M: {
    ...{ name: 'M', scope: 'city', users: 15_000, tasksPerYear: 60_000 },
    ...{ firstDay: '2020-07-20', lastDay: '2025-07-31' },
    inFull: [
      { from: '2020-07-20', to: '2021-01-31' },
      { from: '2025-02-03', to: '2025-07-31' },
    ],
  },
  /** The city for five years, through both reorganisations. */
  L: {
    ...{ name: 'L', scope: 'city', users: 30_000, tasksPerYear: 100_000 },
    ...{ firstDay: '2020-10-01', lastDay: '2025-09-30' },
  },
};

const DAY = 86_400_000;
const days = ({ from, to }: Stretch): number => (Date.parse(to) - Date.parse(from) + DAY) / DAY;

/** Whether everything is told that happens on the day. */
export const isInFull = ({ inFull }: Pick<Tier, 'inFull'>, day: CalendarDay): boolean =>
  inFull?.some(({ from, to }) => from <= day && day <= to) ?? true;

/** How many years of work a tier tells of. */
export const yearsOf = ({ firstDay, lastDay, inFull }: Tier): number =>
  (inFull ?? [{ from: firstDay, to: lastDay }]).reduce((sum, stretch) => sum + days(stretch), 0) / 365.25;
