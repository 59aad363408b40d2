import { dayOf, type CalendarDay } from '@dondoc/event-sourcing';
import { hadOccurred } from '../dated.js';
import type { TaskRow } from './task.row.js';

/** An extension that was asked for and not decided. */
export interface PendingExtension {
  readonly requestedOn: CalendarDay;
  /** Asked for after the deadline had passed. */
  readonly late: boolean;
}

/** The extension that waited at the end of a day, or that waits at the end of all that is known. */
export const pendingExtension = (
  { extensions }: Pick<TaskRow, 'extensions'>,
  asOf?: CalendarDay,
): PendingExtension | undefined => {
  const found = extensions.findLast(({ requestedAt, decidedAt }) =>
    asOf === undefined
      ? decidedAt === undefined
      : hadOccurred(requestedAt, asOf) && (decidedAt === undefined || !hadOccurred(decidedAt, asOf)),
  );
  return found && { requestedOn: dayOf(found.requestedAt), late: found.late };
};
