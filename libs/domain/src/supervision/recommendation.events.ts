import { event, text, uuid, type EventsOf } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { LEVELS } from '../agency/agency.events.js';
import { citation, evidence, provenance } from '../record/record.js';

/** What follows when it is not satisfied: a new recommendation, a question at the session (chất vấn), or supervision again. */
export const FOLLOW_UPS = ['new-recommendation', 'question-at-session', 're-supervision'] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

/** Schema of a recommendation as it was given. */
export const recommendationIssued = z.strictObject({
  sessionId: uuid(),
  supervisingBodyId: uuid(),
  reference: text(),
  content: text(),
  addresseeIds: z.array(uuid()).min(1),
  concerns: z.array(citation),
  levels: z.array(z.enum(LEVELS)),
  provenance: provenance.optional(),
});

// What is written here is what lies on disk. Names and released versions never change; add an upcast instead.
export const recommendationEvents = {
  RecommendationIssued: event('RecommendationIssued', recommendationIssued),
  RecommendationReceived: event('RecommendationReceived', z.strictObject({})),
  RecommendationAccepted: event('RecommendationAccepted', z.strictObject({ response: text().optional() })),
  RecommendationContested: event('RecommendationContested', z.strictObject({ reason: text() })),
  RecommendationTasksCreated: event('RecommendationTasksCreated', z.strictObject({ taskId: uuid() })),
  RecommendationReportedBack: event(
    'RecommendationReportedBack',
    z.strictObject({ report: text(), evidence: z.array(evidence) }),
  ),
  RecommendationSatisfied: event('RecommendationSatisfied', z.strictObject({ assessment: text() })),
  RecommendationNotSatisfied: event(
    'RecommendationNotSatisfied',
    z.strictObject({
      assessment: text(),
      followUp: z.enum(FOLLOW_UPS),
    }),
  ),
  RecommendationClosed: event('RecommendationClosed', z.strictObject({ reason: text().optional() })),
};
export type RecommendationEvent = EventsOf<typeof recommendationEvents>;
