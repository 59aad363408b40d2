import type { Decision, DomainEvent } from '@dondoc/event-sourcing';
import { CALENDAR_ID, publishedCalendar } from './calendar.state.js';
import { calendarInForce } from './calendars.js';
import type { WorkingCalendar } from './working-calendar.js';

/** What the decision looked up itself, beside the calendar that it was taken on. */
interface OnCalendar<State, Event extends DomainEvent, Body, Facts> {
  readonly decision: Decision<State, Event, Body, Facts>;
  readonly facts: Facts;
}

/**
 * A decision on the calendar in force when it is taken, out of the calendar's own stream.
 * @param base the calendar of the installation, in force until one is published
 * @param reckons whether this body on this state reckons with days at all; one that does not reads no calendar
 */
export const onCalendar = <State, Event extends DomainEvent, Body, Facts>(
  base: WorkingCalendar,
  decisionOn: (calendar: WorkingCalendar) => Decision<State, Event, Body, Facts>,
  reckons: (body: Body, state: State) => boolean = () => true,
): Decision<State, Event, Body, OnCalendar<State, Event, Body, Facts>> => ({
  lookUp: async (body, look, state, circumstances) => {
    const calendar = reckons(body, state)
      ? calendarInForce(await look(publishedCalendar, CALENDAR_ID), base)
      : base;
    const decision = decisionOn(calendar);
    // a decision without lookUp takes no facts
    const facts = (await decision.lookUp?.(body, look, state, circumstances)) as Facts;
    return { decision, facts };
  },
  decide: (body, state, circumstances, { decision, facts }) =>
    decision.decide(body, state, circumstances, facts),
});
