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

/** When each step came. Of two steps at one moment the record keeps the later: the earlier one came then too. */
export const daysOfSteps = ({ state: reached, states, provisionalConclusion }: SessionLine) => {
  const own = new Map(states.map(({ state, from }) => [state, dayOf(from)]));
  const steps = SESSION_STEPS.slice(0, SESSION_STEPS.indexOf(reached) + 1);
  return new Map(
    steps.flatMap((state, place) => {
      // a session may come to its formal conclusion without an oral one before
      if (state === 'ProvisionallyConcluded' && provisionalConclusion === undefined) return [];
      const day = steps.slice(place).map((each) => own.get(each));
      const came = day.find((each) => each !== undefined);
      return came === undefined ? [] : [[state, came] as const];
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
