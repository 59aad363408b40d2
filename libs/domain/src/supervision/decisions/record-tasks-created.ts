import type { Decision } from '@dondoc/event-sourcing';
import type { RecordTasksCreated } from '../commands/record-tasks-created.js';
import { recommendationAt } from '../recommendation-guard.js';
import type { RecommendationEvent } from '../recommendation.events.js';
import {
  linkedBySystemOnly,
  recommendationUnknown,
  tasksCreatedAlready,
} from '../recommendation.refusals.js';
import type { Recommendation } from '../recommendation.state.js';

/** Only the policy comes here, on the first assignment that names the recommendation; it holds no post. */
export const recordTasksCreated: Decision<
  Recommendation | undefined,
  RecommendationEvent,
  RecordTasksCreated
> = {
  decide: ({ taskId }, state, { actor }) => {
    if (!state) throw recommendationUnknown({});
    if (actor.postIds.length > 0) throw linkedBySystemOnly({});
    if (state.firstTaskId !== undefined) throw tasksCreatedAlready({ firstTaskId: state.firstTaskId });
    // an agency may give out the work before it answers
    recommendationAt(state, 'Issued', 'Received', 'Accepted', 'Contested');
    return [{ type: 'RecommendationTasksCreated', data: { taskId } }];
  },
};
