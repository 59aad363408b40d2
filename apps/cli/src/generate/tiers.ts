import type { CalendarDay } from '@dondoc/event-sourcing';

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
}

/** The sizes that an engine is measured at. */
export const tiers: Readonly<Record<Tier['name'], Tier>> = {
  /** One department for a year: for a demonstration and for tests. */
  S: {
    ...{ name: 'S', scope: 'department', users: 300, tasksPerYear: 3_000 },
    ...{ firstDay: '2020-01-02', lastDay: '2020-12-31' },
  },
  /** Ho Chi Minh City in 2020. */
  M: {
    ...{ name: 'M', scope: 'city', users: 15_000, tasksPerYear: 60_000 },
    ...{ firstDay: '2020-01-02', lastDay: '2020-12-31' },
  },
  /** The city for five years. */
  L: {
    ...{ name: 'L', scope: 'city', users: 30_000, tasksPerYear: 100_000 },
    ...{ firstDay: '2020-10-01', lastDay: '2025-09-30' },
  },
};

const DAY = 86_400_000;

/** How many years a tier tells of. */
export const yearsOf = ({ firstDay, lastDay }: Tier): number =>
  (Date.parse(lastDay) - Date.parse(firstDay) + DAY) / (365.25 * DAY);
