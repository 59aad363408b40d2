import {
  directive,
  lookUpAnswering,
  lookUpSupervising,
  lookUpSupervisor,
  recommendation,
  RECOMMENDATION_STATES,
  recommendationOffers,
  session,
  sessionOffers,
  task,
} from '@dondoc/domain';
import { lookInto, streamOf, uuid } from '@dondoc/event-sourcing';
import { supervisionBehind } from '@dondoc/views';
import { z } from 'zod';
import {
  count,
  page,
  read,
  several,
  timeFrame,
  type ReadContext,
  type ReadRoute,
} from '../http/read-route.js';
import { recommendationDetail, sessionDetail } from './offer-answers.js';
import { roleOffers } from './role-offers.js';
import { recommendationList, sessionList } from './register-answers.js';

const onRecommendation = async (context: ReadContext, id: string) => {
  const look = lookInto(context.installation.store);
  const state = await look(recommendation, id);
  if (!state) return [];
  const circumstances = { actor: context.actor, occurredAt: context.today };
  const supervisor = await lookUpSupervisor({}, look, state, circumstances);
  const answering = await lookUpAnswering({}, look, state, circumstances);
  return roleOffers(recommendationOffers(state, { ...supervisor, ...answering }), context);
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
      documentId: uuid().optional(),
      state: several(RECOMMENDATION_STATES).optional(),
    }),
    answer: ({ installation, today, visibleTo }, query) => {
      const { addresseeId, ...asked } = query;
      const inItsPlace = (id: string) => installation.offices.inPlaceOf(id, today);
      const addresseeIds = addresseeId && [addresseeId, ...inItsPlace(addresseeId)];
      return installation.views.query('recommendations', {
        today,
        visibleTo,
        ...asked,
        ...(addresseeIds && { addresseeIds }),
      });
    },
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
    query: z.strictObject({ ...timeFrame, ...page, year: count(1945, 9999).optional() }),
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
  read({
    path: '/tasks/{id}/supervision',
    name: 'getSupervisionOfTask',
    answers: supervisionBehind,
    read: 'tasks',
    summary: {
      vi: 'Kiến nghị, kết luận thanh tra mà nhiệm vụ thực hiện',
      en: 'The recommendations and inspections that a task answers to',
    },
    query: z.strictObject(timeFrame),
    answer: async ({ installation, today, visibleTo, checkVisible }, query, id) => {
      await checkVisible(streamOf(task, id), id);
      return installation.views.query('supervisionOf', { today, visibleTo, ...query, taskId: id });
    },
  }),
  read({
    path: '/directives/{id}/supervision',
    name: 'getSupervisionOfDirective',
    answers: supervisionBehind,
    read: 'directives',
    summary: {
      vi: 'Kiến nghị, kết luận thanh tra liên quan đến văn bản',
      en: 'The recommendations and inspections that concern a directive or that it carries out',
    },
    query: z.strictObject(timeFrame),
    answer: async ({ installation, today, visibleTo, checkVisible }, query, id) => {
      await checkVisible(streamOf(directive, id), id);
      const there = await installation.views.query('directive', { today, visibleTo, ...query, id });
      const asked = { today, visibleTo, ...query, documentId: id };
      return there && installation.views.query('supervisionOf', asked);
    },
  }),
];
