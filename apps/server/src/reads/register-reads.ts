import { directive, LEVELS } from '@dondoc/domain';
import { streamOf, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { count, flag, ids, page, read, timeFrame, type ReadRoute } from '../http/read-route.js';
import {
  directiveDetail,
  directiveOrders,
  directiveTree,
  planRow,
  documentRow,
  agencyOnDay,
} from '@dondoc/views';
import {
  directiveList,
  paperList,
  planList,
  documentList,
  agencyList,
  accountList,
  people,
} from './register-answers.js';

const text = z.string().max(200).optional();

export const registerReads: readonly ReadRoute[] = [
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
    answers: directiveDetail,
    read: 'directives',
    summary: { vi: 'Một văn bản chỉ đạo', en: 'One directive' },
    query: z.strictObject(timeFrame),
    answer: async ({ installation, today, visibleTo, checkVisible }, query, id) => {
      await checkVisible(streamOf(directive, id), id);
      return installation.views.query('directive', { today, visibleTo, ...query, id });
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
    answers: planRow,
    read: 'plans',
    summary: { vi: 'Một kế hoạch', en: 'One plan' },
    query: z.strictObject(timeFrame),
    answer: async ({ installation, today, checkVisible }, query, id) => {
      await checkVisible(`plan-${id}`, id);
      return installation.views.query('plan', { today, ...query, id });
    },
  }),
  read({
    path: '/papers',
    name: 'listPapers',
    answers: paperList,
    read: 'documents',
    summary: {
      vi: 'Số, ngày, trích yếu của văn bản theo mã, ở mọi sổ',
      en: 'Number, day and summary of papers by id, in whatever register',
    },
    query: z.strictObject({ ...timeFrame, ids: ids(200) }),
    answer: async ({ installation, today, visibleTo }, query) => ({
      items: await installation.views.query('papers', { today, visibleTo, ...query }),
    }),
  }),
  read({
    path: '/documents',
    name: 'listDocuments',
    answers: documentList,
    read: 'documents',
    summary: { vi: 'Sổ văn bản', en: 'Register of documents' },
    query: z.strictObject({ ...timeFrame, ...page, agencyId: uuid().optional(), text }),
    answer: ({ installation, today }, query) => installation.views.query('documents', { today, ...query }),
  }),
  read({
    path: '/documents/{id}',
    name: 'getDocument',
    answers: documentRow,
    read: 'documents',
    summary: { vi: 'Một văn bản', en: 'One document' },
    query: z.strictObject(timeFrame),
    answer: ({ installation, today }, query, id) =>
      installation.views.query('document', { today, ...query, id }),
  }),
  read({
    path: '/agencies',
    name: 'listAgencies',
    answers: agencyList,
    read: 'agencies',
    summary: { vi: 'Cơ quan', en: 'Agencies' },
    query: z.strictObject({ ...timeFrame, level: z.enum(LEVELS).optional(), parentId: uuid().optional() }),
    answer: ({ installation, today }, query) => installation.views.query('agencies', { today, ...query }),
  }),
  read({
    path: '/agencies/{id}',
    name: 'getAgency',
    answers: agencyOnDay,
    read: 'agencies',
    summary: { vi: 'Một cơ quan và các chức danh', en: 'One agency and its posts' },
    query: z.strictObject(timeFrame),
    answer: ({ installation, today }, query, id) =>
      installation.views.query('agency', { today, ...query, id }),
  }),
  read({
    path: '/people',
    name: 'listPeople',
    answers: people,
    read: 'people',
    summary: { vi: 'Họ tên theo mã tài khoản', en: 'Names of people by the ids of their accounts' },
    query: z.strictObject({ ids: ids(200) }),
    answer: async ({ installation }, query) => {
      const found = await installation.views.query('accounts', query);
      return { items: found.map(({ id, displayName }) => ({ id, displayName })) };
    },
  }),
  read({
    path: '/accounts',
    name: 'listAccounts',
    answers: accountList,
    read: 'accounts',
    summary: { vi: 'Tài khoản', en: 'Accounts' },
    query: z.strictObject({}),
    answer: async ({ installation }) => ({ items: await installation.views.query('accounts', {}) }),
  }),
];
