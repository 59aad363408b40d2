import type { Actor, Rejected } from '@dondoc/event-sourcing';
import { offersOf, type OfferOf } from '../command/offer.js';
import { recommendationActLabels, type RecommendationAct } from './labels.js';
import {
  addresseeOnly,
  recommendationClosedBySupervisorOnly,
  recommendationNotReady,
} from './recommendation.refusals.js';
import type { Answered, Recommendation, RecommendationStatus } from './recommendation.state.js';
import type { Supervising } from './supervising-side.js';
import { supervisingBodyOnly } from './session.refusals.js';

/** Who acts, and whether for the supervising body. */
export interface Party extends Supervising {
  readonly actor: Pick<Actor, 'agencyId'>;
}

interface Opening {
  readonly by: 'addressee' | 'supervisor';
  readonly from: readonly RecommendationStatus[];
  /**
   * Tasks that were created early do not answer for the agency: while they stand, it may still answer from these steps.
   */
  readonly besideTasks?: readonly Answered[];
  /** What the others hear who reach for it. */
  readonly others: () => Rejected;
}

const addressees = { by: 'addressee', others: () => addresseeOnly({}) } as const;

/** Who may do what, and where in its life: domain.md 3.4 as a table. */
const openings: Readonly<Record<RecommendationAct, Opening>> = {
  ReceiveRecommendation: { ...addressees, from: ['Issued'], besideTasks: ['Issued'] },
  AcceptRecommendation: {
    ...addressees,
    from: ['Received', 'Contested'],
    besideTasks: ['Received', 'Contested'],
  },
  ContestRecommendation: { ...addressees, from: ['Received'] },
  ReportBack: { ...addressees, from: ['Accepted', 'TasksCreated', 'NotSatisfied'] },
  AssessRecommendation: { by: 'supervisor', from: ['ReportedBack'], others: () => supervisingBodyOnly({}) },
  // when it was not satisfied, the assessment says what follows instead
  CloseRecommendation: {
    by: 'supervisor',
    from: ['Satisfied', 'NotSatisfied'],
    others: () => recommendationClosedBySupervisorOnly({}),
  },
};

/** Why an act is not open to this party now: authority, then where it stands. Undefined when it is open. */
export const refusalOnRecommendation = (
  act: RecommendationAct,
  { status, answered, addresseeIds }: Recommendation,
  { actor: { agencyId }, supervising }: Party,
): Rejected | undefined => {
  const { by, from, besideTasks, others } = openings[act];
  const isParty =
    by === 'supervisor' ? supervising : agencyId !== undefined && addresseeIds.includes(agencyId);
  if (!isParty) return others();
  const isOpen = from.includes(status) || (status === 'TasksCreated' && besideTasks?.includes(answered));
  return isOpen ? undefined : recommendationNotReady({ status, expected: from });
};

/** Every command on a recommendation, and for this party, now, whether it is open. The role table may close more. */
export const recommendationOffers = (
  state: Recommendation,
  party: Party,
): readonly OfferOf<RecommendationAct>[] =>
  offersOf(recommendationActLabels, (act) => refusalOnRecommendation(act, state, party));
