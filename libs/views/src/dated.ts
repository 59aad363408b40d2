import { endOf, startOf, type CalendarDay, type Instant, type OccurredAt } from '@dondoc/event-sourcing';

/** Something that holds from an instant on, until the next entry of its list. */
export interface Dated {
  readonly from: Instant;
}

/** A list of {@link Dated} in order of `from`, each entry at an instant of its own. */
export type Intervals<Entry extends Dated> = readonly Entry[];

/**
 * Puts in what holds from `entry.from` on, wherever that lies among the others. What was recorded later knew of what was
 * recorded before and replaces it from its own instant on: the list says for each moment the last word that was given about it.
 * So an act typed late goes to its place, and the end of the list is always where the aggregate itself stands.
 */
export const holdFrom = <Entry extends Dated>(entries: Intervals<Entry>, entry: Entry): Intervals<Entry> => [
  ...entries.filter(({ from }) => from < entry.from),
  entry,
];

/** The entry that holds at an instant; undefined before the first. */
export const holdingAt = <Entry extends Dated>(entries: Intervals<Entry>, at: Instant): Entry | undefined =>
  entries.findLast(({ from }) => from <= at);

/** The entry that holds at the end of a day in Vietnam. */
export const holdingOn = <Entry extends Dated>(
  entries: Intervals<Entry>,
  day: CalendarDay,
): Entry | undefined => holdingAt(entries, endOf(day));

/** Whether something that occurred then had occurred by the end of the day. */
export const hadOccurred = (at: OccurredAt, day: CalendarDay): boolean => startOf(at) <= endOf(day);
