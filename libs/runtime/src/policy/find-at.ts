import type { Find } from '@dondoc/domain';
import { StoreUnavailable, type LoggedEvent } from '@dondoc/event-sourcing';
import type { Views } from '@dondoc/views';

const WAIT_MS = 10_000;

/** Answers policies from this node's views, as they stood at the event: what came after it changes nothing. */
export const findAt =
  (views: Pick<Views, 'waitFor' | 'query'>) =>
  ({ index, position }: LoggedEvent): Find => {
    const reached = async () => {
      // a policy waits for what passes, as it does for the store
      if (!(await views.waitFor(position, WAIT_MS))) throw new StoreUnavailable('the views are behind');
    };
    return {
      openTasks: async (which) => {
        await reached();
        return views.query('openTasks', { ...which, index });
      },
      tasksMovedBy: async (calendarVersion) => {
        await reached();
        return views.query('tasksMovedByCalendar', { calendarVersion, index });
      },
      recommendationsOf: async (sessionId) => {
        await reached();
        return views.query('recommendationsOf', { sessionId, index });
      },
    };
  };
