import type { CalendarDay } from '@dondoc/event-sourcing';
import { hadOccurred } from '../dated.js';
import type { TaskRow } from './task.row.js';

/** The agencies whose input was asked for and had not come at the end of a day, or at the end of all that is known. */
export const awaitedFrom = ({ inputs }: Pick<TaskRow, 'inputs'>, asOf?: CalendarDay): readonly string[] => {
  const awaited = inputs.filter(({ requestedAt, answeredAt }) =>
    asOf === undefined
      ? requestedAt !== undefined && answeredAt === undefined
      : requestedAt !== undefined &&
        hadOccurred(requestedAt, asOf) &&
        (answeredAt === undefined || !hadOccurred(answeredAt, asOf)),
  );
  return [...new Set(awaited.map(({ coordinatorId }) => coordinatorId))];
};
