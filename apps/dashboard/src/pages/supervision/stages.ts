import type { RecommendationCounts, SessionLine, SessionState } from '@dondoc/api';
import { dayOf } from '../../day/printed.js';

/** The steps that a session's own record tells, in order. */
export const SESSION_STEPS: readonly SessionState[] = [
  'Established',
  'Announced',
  'ReportReceived',
  'Conducted',
  'ProvisionallyConcluded',
  'FormallyConcluded',
];

/** When each step came. A step that the next one followed at the same moment is not told apart: it came then. */
export const daysOfSteps = ({ states, conducted, provisionalConclusion }: SessionLine) => {
  const own = new Map(states.map(({ state, from }) => [state, dayOf(from)]));
  const happened = (state: SessionState): boolean =>
    (state === 'Conducted' && conducted !== undefined) ||
    (state === 'ProvisionallyConcluded' && provisionalConclusion !== undefined);
  return new Map(
    SESSION_STEPS.flatMap((state, place) => {
      const later = SESSION_STEPS.slice(place + 1).find((each) => own.has(each));
      const day = own.get(state) ?? (happened(state) && later ? own.get(later) : undefined);
      return day === undefined ? [] : [[state, day] as const];
    }),
  );
};

export const totalOf = (counts: RecommendationCounts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Follow-up has no record of its own: it lasts until the last recommendation of a concluded session is closed. */
export const followUpOf = ({ state, recommendations }: Pick<SessionLine, 'state' | 'recommendations'>) => {
  const total = totalOf(recommendations);
  const isConcluded = state === 'ProvisionallyConcluded' || state === 'FormallyConcluded';
  const follows = isConcluded && total > 0;
  return { follows, ended: follows && recommendations.Closed === total, total };
};
