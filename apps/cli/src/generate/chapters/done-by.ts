import { dayOf, type CalendarDay, type OccurredAt } from '@dondoc/event-sourcing';
import { isLiving, standingFor, type Office } from '../city/office.js';
import type { Moment } from '../engine/pace.js';

/** Who did something in the end, and when. */
export interface Done {
  readonly office: Office;
  readonly occurredAt: OccurredAt;
  readonly day: CalendarDay;
}

/**
 * What an office meant to do, when it comes to be typed: whatever has ended by then is followed by its successor, which does
 * it at that very moment, since nobody acts for an office before it began.
 */
export const doneBy = (
  meant: Office,
  { occurredAt, recordedAt, day }: Moment,
  now: Office = standingFor(meant, dayOf(recordedAt)),
): Done =>
  now === meant
    ? { office: now, occurredAt, day }
    : { office: now, occurredAt: recordedAt, day: dayOf(recordedAt) };

/** Whether the office will still be there when something is typed. */
export const stillThere =
  (office: Office, { recordedAt }: Pick<Moment, 'recordedAt'>): (() => boolean) =>
  () =>
    isLiving(office, dayOf(recordedAt));
