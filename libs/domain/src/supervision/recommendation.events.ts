import { event, text, uuid, widened, type EventsOf } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { LEVELS } from '../agency/agency.events.js';
import { citation, evidence, provenance } from '../record/record.js';

/** What follows when it is not satisfied: a new recommendation, a question at the session (chất vấn), or supervision again. */
export const FOLLOW_UPS = ['new-recommendation', 'question-at-session', 're-supervision'] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

const issuedV1 = z.strictObject({
  sessionId: uuid(),
  supervisingBodyId: uuid(),
  reference: text(),
  content: text(),
  addresseeIds: z.array(uuid()).min(1),
  concerns: z.array(citation),
  levels: z.array(z.enum(LEVELS)),
  provenance: provenance.optional(),
});

/** Schema of a recommendation as it was given; it may follow up an earlier one that was not satisfied. */
export const recommendationIssued = z.strictObject({
  ...issuedV1.shape,
  followsRecommendationId: uuid().optional(),
});

/** Which addressees an act of the supervising body is about; all to whom it can apply unless said. */
const about = { addresseeIds: z.array(uuid()).min(1).optional() };

/** Of which addressee it is where another agency acts in its place; the acting agency itself unless said. */
const ofAddressee = { addresseeId: uuid().optional() };

const receivedV1 = z.strictObject({});
const acceptedV1 = z.strictObject({ response: text().optional() });
const contestedV1 = z.strictObject({ reason: text() });
const reportedBackV1 = z.strictObject({ report: text(), evidence: z.array(evidence) });
const satisfiedV1 = z.strictObject({ assessment: text() });
const notSatisfiedV1 = z.strictObject({ assessment: text(), followUp: z.enum(FOLLOW_UPS) });

/** Schema of what became of a recommendation that was not satisfied, by the thing itself. */
export const followedUp = z.discriminatedUnion('followUp', [
  z.strictObject({ followUp: z.literal('new-recommendation'), recommendationId: uuid() }),
  z.strictObject({ followUp: z.literal('question-at-session'), sessionId: uuid(), questionId: uuid() }),
  z.strictObject({ followUp: z.literal('re-supervision'), sessionId: uuid() }),
]);
export type FollowedUp = z.infer<typeof followedUp>;

// What is written here is what lies on disk. Names and released versions never change; add an upcast instead.
// Which of several addressees received, answered or reported is the acting agency of the meta, unless the event says it.
export const recommendationEvents = {
  RecommendationIssued: event('RecommendationIssued', recommendationIssued, [widened(3, issuedV1)]),
  RecommendationReceived: event('RecommendationReceived', receivedV1.extend(ofAddressee), [
    widened(3, receivedV1),
  ]),
  RecommendationAccepted: event('RecommendationAccepted', acceptedV1.extend(ofAddressee), [
    widened(3, acceptedV1),
  ]),
  RecommendationContested: event('RecommendationContested', contestedV1.extend(ofAddressee), [
    widened(3, contestedV1),
  ]),
  RecommendationUpheld: event('RecommendationUpheld', z.strictObject({ ...about, reason: text() }), [], 3),
  /** The new wording in place of the old; what addressees answered to the old one is asked for again. */
  RecommendationAmended: event(
    'RecommendationAmended',
    z.strictObject({
      content: text(),
      levels: z.array(z.enum(LEVELS)).optional(),
      concerns: z.array(citation).optional(),
      reason: text(),
    }),
    [],
    3,
  ),
  RecommendationWithdrawn: event(
    'RecommendationWithdrawn',
    z.strictObject({ ...about, reason: text() }),
    [],
    3,
  ),
  RecommendationTasksCreated: event('RecommendationTasksCreated', z.strictObject({ taskId: uuid() })),
  RecommendationReportedBack: event('RecommendationReportedBack', reportedBackV1.extend(ofAddressee), [
    widened(3, reportedBackV1),
  ]),
  RecommendationSatisfied: event(
    'RecommendationSatisfied',
    z.strictObject({ ...satisfiedV1.shape, ...about }),
    [widened(3, satisfiedV1)],
  ),
  RecommendationNotSatisfied: event(
    'RecommendationNotSatisfied',
    z.strictObject({ ...notSatisfiedV1.shape, ...about }),
    [widened(3, notSatisfiedV1)],
  ),
  RecommendationFollowedUp: event('RecommendationFollowedUp', followedUp, [], 3),
  RecommendationClosed: event('RecommendationClosed', z.strictObject({ reason: text().optional() })),
};
export type RecommendationEvent = EventsOf<typeof recommendationEvents>;
