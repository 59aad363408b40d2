import { idOf, type Aggregate, type Recorded } from '@dondoc/event-sourcing';
import { recommendationEvents, type RecommendationEvent } from './recommendation.events.js';

/** Where a recommendation stands, in the order of its life. */
export const RECOMMENDATION_STATES = [
  'Issued',
  'Received',
  'Accepted',
  'Contested',
  'TasksCreated',
  'ReportedBack',
  'Satisfied',
  'NotSatisfied',
  'Closed',
] as const;
export type RecommendationStatus = (typeof RECOMMENDATION_STATES)[number];

/** How far the addressee has answered. */
export type Answered = Extract<RecommendationStatus, 'Issued' | 'Received' | 'Accepted' | 'Contested'>;

/** What a supervising body asked of agencies (kiến nghị), until that body itself is content. */
export interface Recommendation {
  readonly id: string;
  readonly status: RecommendationStatus;
  readonly sessionId: string;
  readonly supervisingBodyId: string;
  readonly reference: string;
  readonly addresseeIds: readonly string[];
  /** Work may be given out before the answer; then the status stays at the tasks, and this goes on. */
  readonly answered: Answered;
  /** The task whose assignment first named it. */
  readonly firstTaskId?: string;
}

const ANSWERED = {
  RecommendationReceived: 'Received',
  RecommendationAccepted: 'Accepted',
  RecommendationContested: 'Contested',
} as const satisfies Partial<Record<RecommendationEvent['type'], Answered>>;

const REACHED = {
  RecommendationReportedBack: 'ReportedBack',
  RecommendationSatisfied: 'Satisfied',
  RecommendationNotSatisfied: 'NotSatisfied',
  RecommendationClosed: 'Closed',
} as const satisfies Partial<Record<RecommendationEvent['type'], RecommendationStatus>>;

const evolve = (
  recommendation: Recommendation | undefined,
  event: Recorded<RecommendationEvent>,
): Recommendation | undefined => {
  switch (event.type) {
    case 'RecommendationIssued': {
      const { sessionId, supervisingBodyId, reference, addresseeIds } = event.data;
      return {
        id: idOf(event.stream),
        status: 'Issued',
        sessionId,
        supervisingBodyId,
        reference,
        addresseeIds,
        answered: 'Issued',
      };
    }
    case 'RecommendationTasksCreated':
      return recommendation && { ...recommendation, status: 'TasksCreated', firstTaskId: event.data.taskId };
    case 'RecommendationReceived':
    case 'RecommendationAccepted':
    case 'RecommendationContested': {
      const answered = ANSWERED[event.type];
      const status = recommendation?.status === 'TasksCreated' ? 'TasksCreated' : answered;
      return recommendation && { ...recommendation, status, answered };
    }
    case 'RecommendationReportedBack':
    case 'RecommendationSatisfied':
    case 'RecommendationNotSatisfied':
    case 'RecommendationClosed':
      return recommendation && { ...recommendation, status: REACHED[event.type] };
    default:
      return event satisfies never;
  }
};

/** A recommendation; undefined until it is issued. */
export const recommendation: Aggregate<Recommendation | undefined, RecommendationEvent> = {
  category: 'recommendation',
  events: recommendationEvents,
  initial: undefined,
  evolve,
};
