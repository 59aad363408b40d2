import type { WorkingCalendar } from '@dondoc/domain';
import {
  dayOf,
  instantOf,
  isoWeekday,
  type CalendarDay,
  type Instant,
  type OccurredAt,
} from '@dondoc/event-sourcing';
import type { Chance } from './chance.js';

/** When something happened and when it was typed. */
export interface Moment {
  readonly occurredAt: OccurredAt;
  readonly recordedAt: Instant;
  /** The day on which it happened. */
  readonly day: CalendarDay;
}

const moment = (occurredAt: OccurredAt, recordedAt: Instant): Moment => ({
  ...{ occurredAt, recordedAt, day: dayOf(occurredAt) },
});

const MINUTE = 60_000;
/** So many of a hundred acts are typed some days after they happened. */
const TYPED_LATE = 5;

const plus = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString();

/** An hour of the working day, 07:30–11:30 and 13:00–17:00; on Mondays most of it before nine. */
const hourOn = (day: CalendarDay, chance: Chance): Instant => {
  const early = isoWeekday(day) === 1 && chance.often(55);
  const minutes = early ? chance.between(0, 89) : chance.between(0, 479);
  const opens = minutes < 240 ? instantOf(day, '07:30') : instantOf(day, '09:00');
  return plus(opens, minutes * MINUTE + chance.between(0, 59_999));
};

/** Goes through the working days of one life: every moment that it gives comes after the one before. */
export class Pace {
  constructor(
    private readonly calendar: WorkingCalendar,
    private readonly chance: Chance,
    /** When the last act was recorded. */
    private last: Instant,
  ) {}

  /** The day of the last act. */
  get day(): CalendarDay {
    return dayOf(this.last);
  }

  /** So many working days after the last act; negative gives one before it. */
  workingDays(count: number): CalendarDay {
    return this.calendar.addWorkingDays(this.calendar.nextWorkingDay(this.day), count);
  }

  /** Some minutes after the last act. */
  soon(): Moment {
    this.last = plus(this.last, this.chance.between(2, 25) * MINUTE + this.chance.between(0, 59_999));
    return moment(this.last, this.last);
  }

  /** In office hours of the day, or of the next one that is worked; soon, where that has passed already. */
  on(day: CalendarDay): Moment {
    const worked = this.calendar.nextWorkingDay(day);
    const hour = worked >= this.day ? hourOn(worked, this.chance) : '';
    if (hour <= this.last) return this.soon();
    this.last = hour;
    if (!this.chance.often(TYPED_LATE)) return moment(hour, hour);
    const typed = hourOn(this.calendar.addWorkingDays(worked, this.chance.between(1, 3)), this.chance);
    this.last = typed;
    return moment(this.chance.often(40) ? worked : hour, typed);
  }

  /** As {@link on}, so many working days after the last act. */
  after(count: number): Moment {
    return count === 0 ? this.soon() : this.on(this.workingDays(count));
  }
}
