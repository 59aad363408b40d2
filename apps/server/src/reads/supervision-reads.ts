import { RECOMMENDATION_STATES } from '@dondoc/domain';
import { uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { page, read, several, timeFrame, type ReadRoute } from '../http/read-route.js';
import { recommendationLine, sessionRow } from '@dondoc/views';
import { recommendationList, sessionList } from './register-answers.js';

export const supervisionReads: readonly ReadRoute[] = [
  read({
    path: '/recommendations',
    name: 'listRecommendations',
    answers: recommendationList,
    read: 'recommendations',
    summary: { vi: 'Kiến nghị giám sát', en: 'Recommendations of supervision' },
    query: z.strictObject({
      ...timeFrame,
      ...page,
      sessionId: uuid().optional(),
      addresseeId: uuid().optional(),
      state: several(RECOMMENDATION_STATES).optional(),
    }),
    answer: ({ installation, today, visibleTo }, query) =>
      installation.views.query('recommendations', { today, visibleTo, ...query }),
  }),
  read({
    path: '/recommendations/{id}',
    name: 'getRecommendation',
    answers: recommendationLine,
    read: 'recommendations',
    summary: { vi: 'Một kiến nghị và nhiệm vụ của nó', en: 'One recommendation and its tasks' },
    query: z.strictObject(timeFrame),
    answer: ({ installation, today, visibleTo }, query, id) =>
      installation.views.query('recommendation', { today, visibleTo, ...query, id }),
  }),
  read({
    path: '/supervision-sessions',
    name: 'listSupervisionSessions',
    answers: sessionList,
    read: 'supervision-sessions',
    summary: { vi: 'Cuộc giám sát', en: 'Supervision sessions' },
    query: z.strictObject({ ...timeFrame, ...page }),
    answer: ({ installation, today }, query) => installation.views.query('sessions', { today, ...query }),
  }),
  read({
    path: '/supervision-sessions/{id}',
    name: 'getSupervisionSession',
    answers: sessionRow,
    read: 'supervision-sessions',
    summary: { vi: 'Một cuộc giám sát', en: 'One supervision session' },
    query: z.strictObject(timeFrame),
    answer: ({ installation, today }, query, id) =>
      installation.views.query('session', { today, ...query, id }),
  }),
];
