import {
  directive,
  directiveOffers,
  lookUpDirectiveParty,
  lookUpPlanParty,
  plan,
  planOffers,
} from '@dondoc/domain';
import { lookInto, streamOf, uuid } from '@dondoc/event-sourcing';
import { directiveCoverage, directiveOrders, directiveTree, draftRow, orphanReview } from '@dondoc/views';
import { z } from 'zod';
import { count, flag, page, read, timeFrame, type ReadContext, type ReadRoute } from '../http/read-route.js';
import { directiveSheet, planSheet } from './offer-answers.js';
import { directiveList, draftList, planList } from './register-answers.js';
import { roleOffers } from './role-offers.js';

const text = z.string().max(200).optional();

const onDirective = async (context: ReadContext, id: string) => {
  const { installation, actor, today } = context;
  const look = lookInto(installation.store);
  const state = await look(directive, id);
  if (!state) return [];
  const party = await lookUpDirectiveParty(look, state, { actor, occurredAt: today });
  return roleOffers(directiveOffers(state, party, today), context);
};

const onPlan = async (context: ReadContext, id: string) => {
  const { installation, actor, today } = context;
  const look = lookInto(installation.store);
  const state = await look(plan, id);
  if (!state) return [];
  const party = await lookUpPlanParty(look, state, { actor, occurredAt: today });
  return roleOffers(planOffers(state, party), context);
};

export const directiveReads: readonly ReadRoute[] = [
  read({
    path: '/directives',
    name: 'listDirectives',
    answers: directiveList,
    read: 'directives',
    summary: { vi: 'Sổ văn bản giao việc', en: 'Register of directives' },
    query: z.strictObject({
      ...timeFrame,
      ...page,
      issuerId: uuid().optional(),
      theme: z.string().max(500).optional(),
      year: count(1900, 2200).optional(),
      withoutTasks: flag().optional(),
      unresolved: flag().optional(),
      text,
      sort: z.enum(directiveOrders).optional(),
      descending: flag().optional(),
    }),
    answer: ({ installation, today, visibleTo }, query) =>
      installation.views.query('directives', { today, visibleTo, ...query }),
  }),
  read({
    path: '/directives/{id}',
    name: 'getDirective',
    answers: directiveSheet,
    read: 'directives',
    summary: { vi: 'Một văn bản chỉ đạo', en: 'One directive' },
    query: z.strictObject(timeFrame),
    answer: async (context, query, id) => {
      const { installation, today, visibleTo, checkVisible } = context;
      await checkVisible(streamOf(directive, id), id);
      const found = await installation.views.query('directive', { today, visibleTo, ...query, id });
      return found && { ...found, commands: await onDirective(context, id) };
    },
  }),
  read({
    path: '/directives/{id}/tree',
    name: 'getDirectiveTree',
    answers: directiveTree,
    read: 'directives',
    summary: {
      vi: 'Mục, nội dung kế hoạch, nhiệm vụ, thành phần',
      en: 'Clauses, plan items, tasks, sub-tasks',
    },
    query: z.strictObject(timeFrame),
    answer: async ({ installation, today, visibleTo, checkVisible }, query, id) => {
      await checkVisible(streamOf(directive, id), id);
      return installation.views.query('directiveTree', { today, visibleTo, ...query, id });
    },
  }),
  read({
    path: '/directives/{id}/orphans',
    name: 'getOrphanReview',
    answers: orphanReview,
    read: 'directives',
    summary: {
      vi: 'Rà soát khi văn bản bị thay thế',
      en: 'What becomes of the open tasks of a directive that ended',
    },
    query: z.strictObject(timeFrame),
    answer: async ({ installation, today, visibleTo, checkVisible }, query, id) => {
      await checkVisible(streamOf(directive, id), id);
      return installation.views.query('directiveOrphans', { today, visibleTo, ...query, id });
    },
  }),
  read({
    path: '/directives/{id}/coverage',
    name: 'getDirectiveCoverage',
    answers: directiveCoverage,
    read: 'directives',
    summary: {
      vi: 'Mục, nội dung, cấp chưa có nhiệm vụ',
      en: 'Clauses, plan items and levels without tasks or reports',
    },
    query: z.strictObject(timeFrame),
    answer: async ({ installation, today, visibleTo, checkVisible }, query, id) => {
      await checkVisible(streamOf(directive, id), id);
      return installation.views.query('directiveCoverage', { today, visibleTo, ...query, id });
    },
  }),
  read({
    path: '/drafts',
    name: 'listDrafts',
    answers: draftList,
    read: 'directives',
    summary: { vi: 'Dự thảo của cơ quan', en: 'Drafts of the agency' },
    query: z.strictObject({ ...timeFrame, ...page, kind: z.enum(['directive', 'plan']).optional() }),
    answer: ({ installation, today, visibleTo }, query) =>
      installation.views.query('drafts', { today, visibleTo, ...query }),
  }),
  read({
    path: '/drafts/{id}',
    name: 'getDraft',
    answers: draftRow,
    read: 'directives',
    summary: { vi: 'Một dự thảo', en: 'One draft' },
    query: z.strictObject(timeFrame),
    answer: ({ installation, today, visibleTo }, query, id) =>
      installation.views.query('draft', { today, visibleTo, ...query, id }),
  }),
  read({
    path: '/plans',
    name: 'listPlans',
    answers: planList,
    read: 'plans',
    summary: { vi: 'Kế hoạch', en: 'Plans' },
    query: z.strictObject({
      ...timeFrame,
      ...page,
      directiveId: uuid().optional(),
      issuerId: uuid().optional(),
      text,
    }),
    answer: ({ installation, today, visibleTo }, query) =>
      installation.views.query('plans', { today, visibleTo, ...query }),
  }),
  read({
    path: '/plans/{id}',
    name: 'getPlan',
    answers: planSheet,
    read: 'plans',
    summary: { vi: 'Một kế hoạch', en: 'One plan' },
    query: z.strictObject(timeFrame),
    answer: async (context, query, id) => {
      const { installation, today, checkVisible } = context;
      await checkVisible(streamOf(plan, id), id);
      const found = await installation.views.query('plan', { today, ...query, id });
      return found && { ...found, commands: await onPlan(context, id) };
    },
  }),
];
