import type { RecommendationCounts, SessionLine, SessionState } from '@dondoc/api';
import { dayOf } from '../../day/printed.js';

/** The steps that a session's own record tells, in order; follow-up and the end come after them. */
export const SESSION_STEPS: readonly SessionState[] = [
  'Programmed',
  'Established',
  'Announced',
  'ReportReceived',
  'Conducted',
  'Drafted',
  'ProvisionallyConcluded',
  'FormallyConcluded',
  'Published',
];

const AFTER: readonly SessionState[] = ['FollowUp', 'Closed', 'ReSupervised'];

/** How many of the steps lie behind. */
export const stepsReached = (state: SessionState): number =>
  AFTER.includes(state) ? SESSION_STEPS.length : SESSION_STEPS.indexOf(state) + 1;

type Course = Pick<
  SessionLine,
  'state' | 'states' | 'programme' | 'draft' | 'provisionalConclusion' | 'publication'
>;

/** Steps that a session may come without. */
const isLeftOut = (state: SessionState, session: Course): boolean =>
  (state === 'Programmed' && session.programme === undefined) ||
  (state === 'Drafted' && session.draft === undefined) ||
  (state === 'ProvisionallyConcluded' && session.provisionalConclusion === undefined) ||
  (state === 'Published' && session.publication === undefined);

/** When each step came. Of two steps at one moment the record keeps the later: the earlier one came then too. */
export const daysOfSteps = (session: Course) => {
  const own = new Map(session.states.map(({ state, from }) => [state, dayOf(from)]));
  const steps = SESSION_STEPS.slice(0, stepsReached(session.state));
  const later = session.states.flatMap(({ state, from }) => (AFTER.includes(state) ? [dayOf(from)] : []));
  return new Map(
    steps.flatMap((state, place) => {
      if (isLeftOut(state, session)) return [];
      const told = state === 'Drafted' ? session.draft?.at : undefined;
      const day = [told && dayOf(told), ...steps.slice(place).map((each) => own.get(each)), ...later];
      const came = day.find((each) => each !== undefined);
      return came === undefined ? [] : [[state, came] as const];
    }),
  );
};

/** The steps to be shown: those that came or lie ahead, save the programme for a session outside it. */
export const stepsOf = (session: Course): readonly SessionState[] =>
  SESSION_STEPS.filter(
    (state, place) =>
      !isLeftOut(state, session) || (place >= stepsReached(session.state) && state !== 'Programmed'),
  );

export const totalOf = (counts: RecommendationCounts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/**
 * Follow-up lasts from its beginning on; where nobody recorded that, it lasts until the last recommendation of a concluded session
 * is settled.
 */
export const followUpOf = ({ state, recommendations }: Pick<SessionLine, 'state' | 'recommendations'>) => {
  const total = totalOf(recommendations);
  if (AFTER.includes(state)) return { follows: true, ended: state !== 'FollowUp', total };
  const isConcluded = ['ProvisionallyConcluded', 'FormallyConcluded', 'Published'].includes(state);
  const follows = isConcluded && total > 0;
  const settled = recommendations.Closed + recommendations.Withdrawn;
  return { follows, ended: follows && settled === total, total };
};
