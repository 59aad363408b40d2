import {
  lookUpSupervising,
  lookUpSupervisor,
  recommendation,
  RECOMMENDATION_STATES,
  recommendationOffers,
  session,
  sessionOffers,
} from '@dondoc/domain';
import { lookInto, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { page, read, several, timeFrame, type ReadContext, type ReadRoute } from '../http/read-route.js';
import { recommendationDetail, sessionDetail } from './offer-answers.js';
import { roleOffers } from './role-offers.js';
import { recommendationList, sessionList } from './register-answers.js';

const onRecommendation = async (context: ReadContext, id: string) => {
  const look = lookInto(context.installation.store);
  const state = await look(recommendation, id);
  if (!state) return [];
  const { actor } = context;
  const party = await lookUpSupervisor({}, look, state, { actor, occurredAt: context.today });
  return roleOffers(recommendationOffers(state, { ...party, actor }), context);
};

const inSession = async (context: ReadContext, id: string) => {
  const look = lookInto(context.installation.store);
  const state = await look(session, id);
  if (!state) return [];
  const party = await lookUpSupervising({}, look, state, { actor: context.actor, occurredAt: context.today });
  return roleOffers(sessionOffers(state, party), context);
};

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
    answers: recommendationDetail,
    read: 'recommendations',
    summary: {
      vi: 'Một kiến nghị, nhiệm vụ của nó và việc được làm',
      en: 'One recommendation, its tasks and what may be done to it',
    },
    query: z.strictObject(timeFrame),
    answer: async (context, query, id) => {
      const { installation, today, visibleTo } = context;
      const found = await installation.views.query('recommendation', { today, visibleTo, ...query, id });
      return found && { ...found, commands: await onRecommendation(context, id) };
    },
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
    answers: sessionDetail,
    read: 'supervision-sessions',
    summary: {
      vi: 'Một cuộc giám sát và việc được làm',
      en: 'One supervision session and what may be done in it',
    },
    query: z.strictObject(timeFrame),
    answer: async (context, query, id) => {
      const { installation, today } = context;
      const found = await installation.views.query('session', { today, ...query, id });
      return found && { ...found, commands: await inSession(context, id) };
    },
  }),
];
