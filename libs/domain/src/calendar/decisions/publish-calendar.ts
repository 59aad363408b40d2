import type { Decision } from '@dondoc/event-sourcing';
import { lookUpKeepsCalendar, refusalOnCalendar } from '../calendar.acts.js';
import type { CalendarEvent } from '../calendar.events.js';
import type { PublishedCalendar } from '../calendar.state.js';
import type { PublishCalendar } from '../commands/publish-calendar.js';
import type { WorkingCalendar } from '../working-calendar.js';

/** The file that the installation came with takes the place of whatever was in force; notices it does not know are over with it. */
export const publishCalendar = (
  base: WorkingCalendar,
): Decision<PublishedCalendar | undefined, CalendarEvent, PublishCalendar, boolean> => ({
  lookUp: (_, look, _state, { actor, occurredAt }) => lookUpKeepsCalendar(actor, look, occurredAt),
  decide: (_, state, _circumstances, keepsCalendar) => {
    const refused = refusalOnCalendar('PublishCalendar', { state, base }, keepsCalendar);
    if (refused) throw refused;
    return [{ type: 'CalendarPublished', data: base.file }];
  },
});
