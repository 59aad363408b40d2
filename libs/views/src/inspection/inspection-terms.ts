import {
  INSPECTION_TERMS,
  keptThrough,
  PUBLICATION_TERMS,
  termOf,
  type WorkingCalendar,
} from '@dondoc/domain';
import { dayOf, type CalendarDay, type OccurredAt } from '@dondoc/event-sourcing';
import type { InspectionLine, InspectionRow } from './inspection.answer.js';

type Terms = InspectionLine['terms'];

/** The terms that the law sets, as a sheet of some day tells them. */
export const inspectionTerms = (
  sheet: Pick<InspectionRow, 'tier' | 'draftedAt' | 'conclusion' | 'publication' | 'directive'>,
  on: CalendarDay,
  calendar: WorkingCalendar,
): Terms => {
  const { tier, draftedAt, conclusion, publication, directive } = sheet;
  const { conclude, direct } = INSPECTION_TERMS[tier];
  const from = (start: OccurredAt, days: number, done: { readonly at: OccurredAt } | undefined) =>
    termOf({ startedOn: dayOf(start), days, doneOn: done && dayOf(done.at) }, on, calendar);
  const publishedOn = publication && dayOf(publication.at);
  return [
    { what: 'conclude', ...from(draftedAt, conclude, conclusion) },
    ...(conclusion
      ? ([
          { what: 'publish', ...from(conclusion.at, PUBLICATION_TERMS.publish, publication) },
          { what: 'direct', ...from(conclusion.at, direct, directive) },
        ] as const)
      : []),
    ...(publishedOn === undefined
      ? []
      : ([
          { what: 'keep-published', startedOn: publishedOn, dueOn: keptThrough(publishedOn), daysOver: 0 },
        ] as const)),
  ];
};
