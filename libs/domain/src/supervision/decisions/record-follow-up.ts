import type { Decision } from '@dondoc/event-sourcing';
import { present } from '../../record/present.js';
import type { RecordFollowUp } from '../commands/record-follow-up.js';
import { followedUp, type FollowedUp, type RecommendationEvent } from '../recommendation.events.js';
import {
  followUpBySystemOnly,
  followUpMismatch,
  followUpNeedsNotSatisfied,
  followUpRecordedAlready,
  recommendationUnknown,
} from '../recommendation.refusals.js';
import type { Recommendation } from '../recommendation.state.js';

/** The one thing that its kind names, and nothing else. */
const named = ({ followUp, recommendationId, sessionId, questionId }: RecordFollowUp): FollowedUp => {
  const read = followedUp.safeParse(present({ followUp, recommendationId, sessionId, questionId }));
  if (!read.success) throw followUpMismatch({});
  return read.data;
};

const isSame = (one: FollowedUp, other: FollowedUp) => JSON.stringify(one) === JSON.stringify(other);

/** Only the policy comes here, once something was issued, put or established that follows it up; it holds no post. */
export const recordFollowUp: Decision<Recommendation | undefined, RecommendationEvent, RecordFollowUp> = {
  decide: (body, state, { actor }) => {
    if (!state) throw recommendationUnknown({});
    if (actor.postIds.length > 0) throw followUpBySystemOnly({});
    const data = named(body);
    if (state.followedUp.some((each) => isSame(each, data))) throw followUpRecordedAlready({});
    if (!state.wasNotSatisfied) throw followUpNeedsNotSatisfied({ reference: state.reference });
    return [{ type: 'RecommendationFollowedUp', data }];
  },
};
