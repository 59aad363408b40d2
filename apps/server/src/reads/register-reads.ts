import { LEVELS } from '@dondoc/domain';
import { uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { day, ids, page, read, timeFrame, type ReadRoute } from '../http/read-route.js';
import { documentRow, agencyOnDay } from '@dondoc/views';
import {
  paperList,
  documentList,
  agencyList,
  accountList,
  people,
  postList,
  themeList,
  unresolvedList,
} from './register-answers.js';

const text = z.string().max(200).optional();

export const registerReads: readonly ReadRoute[] = [
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
    path: '/themes',
    name: 'listThemes',
    answers: themeList,
    read: 'directives',
    summary: { vi: 'Chủ đề năm, chương trình', en: 'Themes of the year and programmes' },
    query: z.strictObject({ ...timeFrame, ...page, runningOn: day().optional() }),
    answer: ({ installation, today }, query) => installation.views.query('themes', { today, ...query }),
  }),
  read({
    path: '/citations/unresolved',
    name: 'listUnresolvedCitations',
    answers: unresolvedList,
    read: 'documents',
    summary: {
      vi: 'Trích dẫn chưa xác định văn bản, và văn bản có thể đúng',
      en: 'Citations of which nobody has said what they mean, and the papers that fit',
    },
    query: z.strictObject({ ...timeFrame, ...page, agencyId: uuid().optional(), id: uuid().optional() }),
    answer: ({ installation, today, visibleTo }, query) =>
      installation.views.query('unresolvedCitations', { today, visibleTo, ...query }),
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
    path: '/posts',
    name: 'listPosts',
    answers: postList,
    read: 'agencies',
    summary: { vi: 'Tên chức danh theo mã', en: 'What posts are called, by their ids' },
    query: z.strictObject({ ids: ids(200) }),
    answer: async ({ installation }, query) => ({ items: await installation.views.query('posts', query) }),
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
