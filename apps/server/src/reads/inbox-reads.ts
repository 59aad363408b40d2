import { DECISION_KINDS, decisionPage, INBOX_REASONS, inboxPage } from '@dondoc/views';
import { z } from 'zod';
import {
  flag,
  page,
  read,
  several,
  timeFrame,
  type ReadContext,
  type ReadRoute,
} from '../http/read-route.js';

const whoOf = ({ installation, actor }: ReadContext) => ({
  actor,
  commands: installation.access.commandsOf(actor),
});

export const inboxReads: readonly ReadRoute[] = [
  read({
    path: '/inbox',
    name: 'listInbox',
    answers: inboxPage,
    read: 'tasks',
    summary: { vi: 'Việc của tôi, theo chức danh đang dùng', en: 'What awaits me in the post that I act in' },
    query: z.strictObject({ ...timeFrame, ...page, reason: several(INBOX_REASONS).optional() }),
    answer: (context, query) =>
      context.installation.views.query('inbox', { today: context.today, who: whoOf(context), ...query }),
  }),
  read({
    path: '/decisions',
    name: 'listDecisions',
    answers: decisionPage,
    read: 'tasks',
    summary: {
      vi: 'Chờ xác nhận và gia hạn, chờ lâu nhất trước',
      en: 'What I must decide, longest waiting first',
    },
    query: z.strictObject({
      ...timeFrame,
      ...page,
      kind: z.enum(DECISION_KINDS).optional(),
      late: flag().optional(),
    }),
    answer: (context, query) =>
      context.installation.views.query('decisions', { today: context.today, who: whoOf(context), ...query }),
  }),
];
