import { dayOf, type Actor, type Look, type OccurredAt, type Rejected } from '@dondoc/event-sourcing';
import { parentOn } from '../agency/agency-on-day.js';
import { agency } from '../agency/agency.state.js';
import { offersOf, type OfferOf } from '../command/offer.js';
import {
  calendarCoversLess,
  calendarOfHighestAgency,
  calendarPublishedAlready,
} from './calendar.refusals.js';
import type { PublishedCalendar } from './calendar.state.js';
import { calendarActLabels, type CalendarAct } from './labels.js';
import type { WorkingCalendar } from './working-calendar.js';

/**
 * Whether somebody may change what binds every agency: an administrator, or whoever acts for an executive agency that
 * none stands above.
 */
export const lookUpKeepsCalendar = async (
  { agencyId, roles }: Actor,
  look: Look,
  at: OccurredAt,
): Promise<boolean> => {
  if (roles.includes('administrator')) return true;
  const acting = agencyId === undefined ? undefined : await look(agency, agencyId);
  return acting?.kind === 'executive' && parentOn(acting, dayOf(at)) === undefined;
};

/** The state of the calendar and the file that the installation came with. */
export interface CalendarAtHand {
  readonly state: PublishedCalendar | undefined;
  readonly base: WorkingCalendar;
}

const publishingRefused = ({ state, base }: CalendarAtHand): Rejected | undefined => {
  const { version, firstDay, lastDay } = base;
  if (state?.versions.some((each) => each.version === version)) return calendarPublishedAlready({ version });
  const inForce = state?.versions.at(-1)?.file;
  return inForce && (firstDay > inForce.firstDay || lastDay < inForce.lastDay)
    ? calendarCoversLess(inForce)
    : undefined;
};

/** Why an act on the calendar is not open: authority, then where it stands. Undefined when it is open. */
export const refusalOnCalendar = (
  act: CalendarAct,
  calendar: CalendarAtHand,
  keepsCalendar: boolean,
): Rejected | undefined => {
  if (!keepsCalendar) return calendarOfHighestAgency({});
  return act === 'PublishCalendar' ? publishingRefused(calendar) : undefined;
};

/** Every command on the calendar, and whether it is open. The role table may close more. */
export const calendarOffers = (
  calendar: CalendarAtHand,
  keepsCalendar: boolean,
): readonly OfferOf<CalendarAct>[] =>
  offersOf(calendarActLabels, (act) => refusalOnCalendar(act, calendar, keepsCalendar));
