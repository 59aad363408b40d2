import { RECOMMENDATION_STATES } from '@dondoc/domain';
import { uuid } from '@dondoc/event-sourcing';
import type { RecommendationLine } from '@dondoc/views';
import { z } from 'zod';
import { page, read, several, timeFrame, type ReadRoute } from '../http/read-route.js';

export const supervisionReads: readonly ReadRoute[] = [
  read({
    path: '/recommendations',
    read: 'recommendations',
    summary: { vi: 'Kiến nghị giám sát', en: 'Recommendations of supervision' },
    query: z.strictObject({
      ...timeFrame,
      ...page,
      sessionId: uuid().optional(),
      addresseeId: uuid().optional(),
      state: several(RECOMMENDATION_STATES).optional(),
    }),
    answer: async ({ installation, today, ofVisibleTasks }, query) => {
      const found = await installation.views.query('recommendations', { today, ...query });
      const line = async (each: RecommendationLine) => ({
        ...each,
        tasks: await ofVisibleTasks(each.tasks, ({ id }) => id),
      });
      return { ...found, items: await Promise.all(found.items.map(line)) };
    },
  }),
  read({
    path: '/recommendations/{id}',
    read: 'recommendations',
    summary: { vi: 'Một kiến nghị và nhiệm vụ của nó', en: 'One recommendation and its tasks' },
    query: z.strictObject(timeFrame),
    answer: async ({ installation, today, ofVisibleTasks }, query, id) => {
      const found = await installation.views.query('recommendation', { today, ...query, id });
      return found && { ...found, tasks: await ofVisibleTasks(found.tasks, (each) => each.id) };
    },
  }),
  read({
    path: '/supervision-sessions',
    read: 'supervision-sessions',
    summary: { vi: 'Cuộc giám sát', en: 'Supervision sessions' },
    query: z.strictObject({ ...timeFrame, ...page }),
    answer: ({ installation, today }, query) => installation.views.query('sessions', { today, ...query }),
  }),
  read({
    path: '/supervision-sessions/{id}',
    read: 'supervision-sessions',
    summary: { vi: 'Một cuộc giám sát', en: 'One supervision session' },
    query: z.strictObject(timeFrame),
    answer: ({ installation, today }, query, id) =>
      installation.views.query('session', { today, ...query, id }),
  }),
];
