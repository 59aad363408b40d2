import type { Decision } from '@dondoc/event-sourcing';
import type { RecordTasksCreated } from '../commands/record-tasks-created.js';
import type { RecommendationEvent } from '../recommendation.events.js';
import {
  linkedBySystemOnly,
  recommendationNotReady,
  recommendationUnknown,
  tasksCreatedAlready,
} from '../recommendation.refusals.js';
import type { RecommendationStatus } from '../addressees.js';
import type { Recommendation } from '../recommendation.state.js';

/** An agency may give out the work before it answers. */
const WITHOUT_TASKS: readonly RecommendationStatus[] = ['Issued', 'Received', 'Accepted', 'Contested'];

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
    if (!WITHOUT_TASKS.includes(state.status))
      throw recommendationNotReady({ status: state.status, expected: WITHOUT_TASKS });
    return [{ type: 'RecommendationTasksCreated', data: { taskId } }];
  },
};
