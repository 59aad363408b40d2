import type { CalendarDay } from '@dondoc/event-sourcing';
import type { AgencyEvent, CompetenceKind } from './agency.events.js';

/** What an agency may do to another, from which day; `to` is the first day without it. */
export interface Competence {
  readonly overId: string;
  readonly kind: CompetenceKind;
  readonly from: CalendarDay;
  readonly to?: CalendarDay;
}

type Granted = Extract<AgencyEvent, { type: 'AgencyCompetenceGranted' }>['data'];

/** The competences with one more. */
export const granted = (
  competences: readonly Competence[],
  { overId, kind, effectiveOn }: Granted,
): readonly Competence[] => [...competences, { overId, kind, from: effectiveOn }];

/** The competences with the one that had no end ended. */
export const withdrawn = (
  competences: readonly Competence[],
  { overId, kind, effectiveOn }: Granted,
): readonly Competence[] =>
  competences.map((each) =>
    each.overId === overId && each.kind === kind && each.to === undefined
      ? { ...each, to: effectiveOn }
      : each,
  );

/** Whether the competence holds on the day. */
export const holdsOn = ({ from, to }: Competence, day: CalendarDay): boolean =>
  from <= day && (to === undefined || day < to);
