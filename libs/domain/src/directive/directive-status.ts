import type { CalendarDay } from '@dondoc/event-sourcing';
import type { Directive } from './directive.state.js';

/** Where a directive stands on a day, in the order of its life. */
export const DIRECTIVE_STATUSES = ['Draft', 'Issued', 'InForce', 'Replaced', 'Recalled', 'Expired'] as const;
export type DirectiveStatus = (typeof DIRECTIVE_STATUSES)[number];

/** What of a directive says where it stands. */
export type Dated = Pick<Directive, 'issuedOn' | 'inForceFrom' | 'expiresOn' | 'ending'>;

/** Where an issued directive stands on a day: time passing writes no event, so this is asked and never stored. */
export const directiveStatusOn = (
  { ending, inForceFrom, expiresOn }: Dated,
  day: CalendarDay,
): Exclude<DirectiveStatus, 'Draft'> => {
  if (ending && ending.on <= day) return ending.as;
  if (expiresOn !== undefined && expiresOn < day) return 'Expired';
  return inForceFrom <= day ? 'InForce' : 'Issued';
};

/**
 * Where it stands for an act that happens on that day. What was replaced or recalled is so for every later record: an act
 * that is entered late finds the life cycle as it is now, and only the dates as they were.
 */
export const directiveStatusFor = (directive: Dated, day: CalendarDay): DirectiveStatus =>
  directive.ending?.as ?? directiveStatusOn(directive, day);
