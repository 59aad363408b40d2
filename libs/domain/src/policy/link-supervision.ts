import { idOf, type EventMeta, type Policy, type Reaction } from '@dondoc/event-sourcing';
import {
  recommendationEvents,
  type FollowedUp,
  type RecommendationEvent,
} from '../supervision/recommendation.events.js';
import { sessionEvents, type SessionEvent } from '../supervision/session.events.js';
import type { Find } from './find.js';
import { onBehalfOf } from './on-behalf-of.js';

type Cause = { readonly meta: EventMeta };

const reaction = (command: string, target: string, body: object, { meta }: Cause): Reaction => ({
  command,
  target,
  body,
  occurredAt: meta.occurredAt,
  onBehalf: onBehalfOf(meta),
});

const followUp = (recommendationId: string, body: FollowedUp, cause: Cause): Reaction =>
  reaction('RecordFollowUp', recommendationId, body, cause);

/**
 * Both ends of supervision know of each other: a session of its recommendations and of the session after it, a recommendation
 * that was not satisfied of what followed it. A conclusion that is published is followed up from then on.
 */
export const linkSupervision: Policy<SessionEvent | RecommendationEvent, Find> = {
  name: 'link-supervision',
  events: { ...sessionEvents, ...recommendationEvents },
  on: {
    RecommendationIssued: (event) => {
      const recommendationId = idOf(event.stream);
      const { sessionId, followsRecommendationId: earlier } = event.data;
      const link = reaction('RecordSessionRecommendation', sessionId, { recommendationId }, event);
      const follows = { followUp: 'new-recommendation', recommendationId } as const;
      return earlier === undefined ? [link] : [link, followUp(earlier, follows, event)];
    },
    SessionEstablished: (event) => {
      const { resupervises } = event.data;
      if (!resupervises) return [];
      const sessionId = idOf(event.stream);
      const again = { followUp: 're-supervision', sessionId } as const;
      return [
        reaction('RecordReSupervision', resupervises.sessionId, { laterSessionId: sessionId }, event),
        ...resupervises.recommendationIds.map((id) => followUp(id, again, event)),
      ];
    },
    QuestionPut: (event) => {
      const { recommendationId, questionId } = event.data;
      const question = {
        followUp: 'question-at-session',
        sessionId: idOf(event.stream),
        questionId,
      } as const;
      return recommendationId === undefined ? [] : [followUp(recommendationId, question, event)];
    },
    SupervisionConclusionPublished: (event) => [reaction('BeginFollowUp', idOf(event.stream), {}, event)],
  },
  seek: {
    // recommendations issued by a version that did not tell the session of them
    SessionFollowUpBegun: async (event, find) => {
      const sessionId = idOf(event.stream);
      const found = await find.recommendationsOf(sessionId);
      return found
        .filter((id) => !event.data.recommendationIds.includes(id))
        .map((recommendationId) =>
          reaction('RecordSessionRecommendation', sessionId, { recommendationId }, event),
        );
    },
  },
};
