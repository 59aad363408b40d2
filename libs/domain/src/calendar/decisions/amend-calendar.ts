import { dayOf, type Decision } from '@dondoc/event-sourcing';
import { checkCitations } from '../../document/paper.js';
import { present } from '../../record/present.js';
import { lookUpKeepsCalendar, refusalOnCalendar } from '../calendar.acts.js';
import type { CalendarAmendment, CalendarEvent } from '../calendar.events.js';
import { noticeInFuture } from '../calendar.refusals.js';
import type { PublishedCalendar } from '../calendar.state.js';
import { checkAmendment } from '../check-amendment.js';
import type { AmendCalendar } from '../commands/amend-calendar.js';
import type { WorkingCalendar } from '../working-calendar.js';

/** `vn-2026.1+2`: the file, and the how many-eth notice on it. No file is called so, and no two notices alike. */
const versionAfter = (version: string): string => {
  const [file = version, notices = '0'] = version.split('+');
  return `${file}+${Number(notices) + 1}`;
};

const amendmentOf = (body: AmendCalendar, inForce: string): CalendarAmendment =>
  present({
    version: versionAfter(inForce),
    notice: body.notice,
    daysOffAdded: body.daysOffAdded ?? [],
    daysOffWithdrawn: body.daysOffWithdrawn ?? [],
    workedDaysAdded: body.workedDaysAdded ?? [],
    workedDaysWithdrawn: body.workedDaysWithdrawn ?? [],
  });

/** What a first notice amends is published with it, so that the log knows what the calendar was before. */
export const amendCalendar = (
  base: WorkingCalendar,
): Decision<PublishedCalendar | undefined, CalendarEvent, AmendCalendar, boolean> => ({
  lookUp: async ({ notice }, look, _, { actor, occurredAt }) => {
    const keepsCalendar = await lookUpKeepsCalendar(actor, look, occurredAt);
    if (keepsCalendar) await checkCitations(look, [notice]);
    return keepsCalendar;
  },
  decide: (body, state, { now }, keepsCalendar) => {
    const refused = refusalOnCalendar('AmendCalendar', { state, base }, keepsCalendar);
    if (refused) throw refused;
    const { issuedOn } = body.notice;
    if (issuedOn > dayOf(now)) throw noticeInFuture({ issuedOn });
    const file = state?.versions.at(-1)?.file ?? base.file;
    const amendment = amendmentOf(body, file.version);
    checkAmendment(file, amendment);
    const first: readonly CalendarEvent[] = state ? [] : [{ type: 'CalendarPublished', data: base.file }];
    return [...first, { type: 'CalendarAmended', data: amendment }];
  },
});
