import { idOf, type Aggregate, type Recorded } from '@dondoc/event-sourcing';
import {
  standingAfter,
  standingOf,
  statusOf,
  type RecommendationStatus,
  type Standing,
} from './addressees.js';
import { recommendationEvents, type FollowedUp, type RecommendationEvent } from './recommendation.events.js';

/** What a supervising body asked of agencies (kiến nghị), until that body itself is content. */
export interface Recommendation extends Standing {
  readonly id: string;
  /** Out of where its addressees stand. */
  readonly status: RecommendationStatus;
  readonly sessionId: string;
  readonly supervisingBodyId: string;
  readonly reference: string;
  readonly addresseeIds: readonly string[];
  /** Of some addressee, once: only that is followed up. */
  readonly wasNotSatisfied: boolean;
  /** What became of it when it was not satisfied. */
  readonly followedUp: readonly FollowedUp[];
}

const evolve = (
  recommendation: Recommendation | undefined,
  event: Recorded<RecommendationEvent>,
): Recommendation | undefined => {
  if (event.type === 'RecommendationIssued') {
    const { sessionId, supervisingBodyId, reference, addresseeIds } = event.data;
    const about = { id: idOf(event.stream), sessionId, supervisingBodyId, reference, addresseeIds };
    const standing = standingOf(addresseeIds);
    return { ...about, ...standing, status: 'Issued', wasNotSatisfied: false, followedUp: [] };
  }
  if (!recommendation) return undefined;
  const standing = standingAfter(recommendation, event);
  const after = { ...recommendation, ...standing, status: statusOf(standing) };
  if (event.type === 'RecommendationNotSatisfied') return { ...after, wasNotSatisfied: true };
  return event.type === 'RecommendationFollowedUp'
    ? { ...after, followedUp: [...after.followedUp, event.data] }
    : after;
};

/** A recommendation; undefined until it is issued. */
export const recommendation: Aggregate<Recommendation | undefined, RecommendationEvent> = {
  category: 'recommendation',
  events: recommendationEvents,
  initial: undefined,
  evolve,
  crossReferences: ['RecommendationFollowedUp' satisfies RecommendationEvent['type']],
};
