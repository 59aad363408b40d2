import type { CalendarDay } from '@dondoc/event-sourcing';
import type { Frame, Reader } from '../store/reader.js';
import { agencyRows } from './agency-rows.js';

/** The entry that holds on a day. */
export const inForce = <Entry extends { readonly effectiveOn: CalendarDay }>(
  list: readonly Entry[],
  day: CalendarDay,
): Entry | undefined => list.findLast(({ effectiveOn }) => effectiveOn <= day);

/** Orders names as Vietnamese does, numbers as numbers. */
export const byName = new Intl.Collator('vi', { numeric: true });

/** What each agency is called on the frame's day. */
export const agencyNames = (reader: Reader, frame: Frame): ReadonlyMap<string, string> =>
  new Map(
    agencyRows(reader, frame).map(({ id, names }) => [
      id,
      (inForce(names, frame.asOf) ?? names[0])?.name ?? id,
    ]),
  );

/** Where the name of each agency stands among all. */
export const ranksByName = (reader: Reader, frame: Frame): ReadonlyMap<string, number> =>
  new Map(
    [...agencyNames(reader, frame)]
      .toSorted(([, a], [, b]) => byName.compare(a, b))
      .map(([id], rank) => [id, rank]),
  );
