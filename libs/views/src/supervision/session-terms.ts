import { SUPERVISION_TERMS, termOf, type WorkingCalendar } from '@dondoc/domain';
import { dayOf, type CalendarDay, type OccurredAt } from '@dondoc/event-sourcing';
import type { SessionLine, SessionRow } from './session.row.js';

type Terms = SessionLine['terms'];

const lastOf = (days: readonly OccurredAt[]): CalendarDay | undefined => days.map(dayOf).toSorted().at(-1);

/** The terms of a delegation as a sheet of some day tells them: further reports, members' notes, the secretary's draft. */
export const sessionTerms = (
  sheet: Pick<SessionRow, 'extraReports' | 'sittings' | 'members' | 'notes' | 'draft'>,
  on: CalendarDay,
  calendar: WorkingCalendar,
): Terms => {
  const extra: Terms = sheet.extraReports.map(({ requestId, requestedAt, receivedAt }) => ({
    what: 'extra-report',
    requestId,
    ...termOf(
      {
        startedOn: dayOf(requestedAt),
        days: SUPERVISION_TERMS.extraReport,
        doneOn: receivedAt && dayOf(receivedAt),
      },
      on,
      calendar,
    ),
  }));
  // field work ends with the last sitting so far
  const startedOn = lastOf(sheet.sittings.map(({ at }) => at));
  if (startedOn === undefined) return extra;
  const { members, notes, draft } = sheet;
  const count = { done: notes.length, of: members.length };
  const notedOn = notes.length >= members.length ? lastOf(notes.map(({ at }) => at)) : undefined;
  const { notes: days, draft: draftDays } = SUPERVISION_TERMS;
  return [
    ...extra,
    { what: 'member-notes', count, ...termOf({ startedOn, days, doneOn: notedOn }, on, calendar) },
    {
      what: 'draft',
      ...termOf({ startedOn, days: draftDays, doneOn: draft && dayOf(draft.at) }, on, calendar),
    },
  ];
};
