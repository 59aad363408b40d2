import type { EventMeta, Policy, Reaction } from '@dondoc/event-sourcing';
import { calendarEvents, type CalendarEvent } from '../calendar/calendar.events.js';
import type { Find } from './find.js';
import { onBehalfOf } from './on-behalf-of.js';

// only the tasks that move are asked for: what is refused stands in the policy's stream, and most deadlines stay
const recalculations = async (
  { version }: { readonly version: string },
  meta: EventMeta,
  find: Find,
): Promise<readonly Reaction[]> =>
  (await find.tasksMovedBy(version)).map((target) => ({
    command: 'RecalculateDeadline',
    target,
    body: { calendarVersion: version },
    onBehalf: onBehalfOf(meta),
  }));

/** A notice changes the calendar: each open deadline that it moves is set anew, citing it. What was late by then stays late. */
export const adjustDeadlines: Policy<CalendarEvent, Find> = {
  name: 'adjust-deadlines',
  events: calendarEvents,
  on: {},
  seek: {
    CalendarPublished: ({ data, meta }, find) => recalculations(data, meta, find),
    CalendarAmended: ({ data, meta }, find) => recalculations(data, meta, find),
  },
};
