import {
  duePeriods,
  obligation,
  obligationEvents,
  opensAt,
  type Obligation,
  type WorkingCalendar,
} from '@dondoc/domain';
import { categoryOf, dayOf, decode, idOf, type Instant, type LoggedEvent } from '@dondoc/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import type { LogReader } from '../log/log-follower.js';

/** A period of which the figures are closed and nobody has been asked for the report yet. */
export interface DuePeriod {
  readonly obligation: Obligation;
  readonly cutOffOn: string;
}

/** No period is longer; looking so far ahead finds the next one. */
const LONGEST_PERIOD_DAYS = 366;

/** All reporting obligations, folded in memory: few, and asked at every round. */
export class KeptObligations implements LogReader {
  private readonly all = new Map<string, Obligation>();

  take(stored: LoggedEvent): void {
    if (categoryOf(stored.stream) !== obligation.category) return;
    const id = idOf(stored.stream);
    const after = obligation.evolve(this.all.get(id), decode(obligationEvents, stored));
    if (after) this.all.set(id, after);
  }

  /** What is to be opened at an instant, the oldest first. */
  due(calendar: WorkingCalendar, now: Instant): readonly DuePeriod[] {
    return [...this.all.values()]
      .flatMap((each) =>
        duePeriods(each, calendar, now).map(({ cutOffOn }) => ({ obligation: each, cutOffOn })),
      )
      .toSorted((a, b) => (a.cutOffOn < b.cutOffOn ? -1 : Number(a.cutOffOn > b.cutOffOn)));
  }

  /** The first instant after `after` at which a period is to be opened; simulated time steps there. */
  next(calendar: WorkingCalendar, after: Instant): Instant | undefined {
    const far = Temporal.PlainDate.from(dayOf(after))
      .add({ days: LONGEST_PERIOD_DAYS + 1 })
      .toString();
    const horizon = `${far}T00:00:00.000Z`;
    return this.due(calendar, horizon)
      .map(opensAt)
      .filter((at) => at > after)
      .toSorted()[0];
  }
}
