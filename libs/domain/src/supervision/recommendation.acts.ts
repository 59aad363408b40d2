import { Rejected } from '@dondoc/event-sourcing';
import { offersOf, type OfferOf } from '../command/offer.js';
import type { Answering } from './answering.js';
import {
  isContested,
  statusOfAddressee,
  type Addressee,
  type Answered,
  type RecommendationStatus,
} from './addressees.js';
import { recommendationActLabels, type RecommendationAct } from './labels.js';
import {
  addresseeOnly,
  recommendationClosedBySupervisorOnly,
  recommendationNotReady,
  recommendationUpheld,
} from './recommendation.refusals.js';
import type { Recommendation } from './recommendation.state.js';
import type { Supervising } from './supervising-side.js';
import { supervisingBodyOnly } from './session.refusals.js';

/** For whom the actor acts: addressees, or the supervising body. */
export interface Party extends Supervising, Answering {}

/** What an addressee does on its own account: where it stands itself counts, not where others do. */
interface OfAddressee {
  readonly by: 'addressee';
  readonly from: readonly RecommendationStatus[];
  /**
   * Tasks that were created early do not answer for the agency: while they stand, it may still answer from these steps.
   */
  readonly besideTasks?: readonly Answered[];
  readonly unless?: (addressee: Addressee) => Rejected | undefined;
}

interface OfSupervisor {
  readonly by: 'supervisor';
  readonly from: readonly RecommendationStatus[];
  /** Open while some addressee stands so, wherever the others are; the whole counts unless given. */
  readonly whileAny?: (addressee: Addressee) => boolean;
  /** What the others hear who reach for it. */
  readonly others: () => Rejected;
}

const supervisor = { by: 'supervisor', others: () => supervisingBodyOnly({}) } as const;
const onObjection = { ...supervisor, from: ['Contested'], whileAny: isContested } as const;

/** Who may do what, and where in its life: domain.md 3.4 as a table. */
export const recommendationOpenings: Readonly<Record<RecommendationAct, OfAddressee | OfSupervisor>> = {
  ReceiveRecommendation: { by: 'addressee', from: ['Issued'], besideTasks: ['Issued'] },
  AcceptRecommendation: {
    by: 'addressee',
    from: ['Received', 'Contested'],
    besideTasks: ['Received', 'Contested'],
  },
  ContestRecommendation: {
    by: 'addressee',
    from: ['Received'],
    unless: ({ isUpheld }) => (isUpheld ? recommendationUpheld({}) : undefined),
  },
  ReportBack: { by: 'addressee', from: ['Accepted', 'TasksCreated', 'NotSatisfied'] },
  UpholdRecommendation: onObjection,
  AmendRecommendation: onObjection,
  WithdrawRecommendation: onObjection,
  AssessRecommendation: {
    ...supervisor,
    from: ['ReportedBack'],
    whileAny: ({ outcome }) => outcome === 'ReportedBack',
  },
  // when it was not satisfied, the assessment says what follows instead
  CloseRecommendation: {
    by: 'supervisor',
    from: ['Satisfied', 'NotSatisfied'],
    others: () => recommendationClosedBySupervisorOnly({}),
  },
};

const refusalFor = (
  { from, besideTasks, unless }: OfAddressee,
  state: Recommendation,
  addressee: Addressee,
): Rejected | undefined => {
  const status = statusOfAddressee(addressee, state);
  const isOpen =
    from.includes(status) || (status === 'TasksCreated' && besideTasks?.includes(addressee.answered));
  return isOpen ? unless?.(addressee) : recommendationNotReady({ status, expected: from });
};

/** For which addressee the act is open; where for none, why not for the first of them. */
const openTo = (
  opening: OfAddressee,
  state: Recommendation,
  { answersFor }: Answering,
): string | Rejected => {
  const asked = answersFor.flatMap((id) => state.addressees.filter(({ agencyId }) => agencyId === id));
  const refused = asked.map((each) => refusalFor(opening, state, each));
  return asked[refused.indexOf(undefined)]?.agencyId ?? refused[0] ?? addresseeOnly({});
};

const refusalToSupervisor = (
  { from, whileAny, others }: OfSupervisor,
  { status, addressees, isClosed }: Recommendation,
  { supervising }: Party,
): Rejected | undefined => {
  if (!supervising) return others();
  const isOpen = whileAny ? !isClosed && addressees.some(whileAny) : from.includes(status);
  return isOpen ? undefined : recommendationNotReady({ status, expected: from });
};

/** Why an act is not open to this party now: authority, then where it stands. Undefined when it is open. */
export const refusalOnRecommendation = (
  act: RecommendationAct,
  state: Recommendation,
  party: Party,
): Rejected | undefined => {
  const opening = recommendationOpenings[act];
  if (opening.by === 'supervisor') return refusalToSupervisor(opening, state, party);
  const found = openTo(opening, state, party);
  return found instanceof Rejected ? found : undefined;
};

/** The addressee that the act of this party is of: of those for whom it is open the first. */
export const addresseeOf = (
  act: RecommendationAct,
  state: Recommendation,
  party: Answering,
): string | undefined => {
  const opening = recommendationOpenings[act];
  const found = opening.by === 'addressee' ? openTo(opening, state, party) : undefined;
  return typeof found === 'string' ? found : undefined;
};

/** Every command on a recommendation, and for this party, now, whether it is open. The role table may close more. */
export const recommendationOffers = (
  state: Recommendation,
  party: Party,
): readonly OfferOf<RecommendationAct>[] =>
  offersOf(recommendationActLabels, (act) => refusalOnRecommendation(act, state, party));
