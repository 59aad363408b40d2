import { obligation, obligationOffers } from '@dondoc/domain';
import { lookInto, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { page, read, timeFrame, type ReadContext, type ReadRoute } from '../http/read-route.js';
import { obligationDetail } from './offer-answers.js';
import { obligationList } from './register-answers.js';
import { roleOffers } from './role-offers.js';

const onObligation = async (context: ReadContext, id: string) => {
  const state = await lookInto(context.installation.store)(obligation, id);
  return state ? roleOffers(obligationOffers(state, context.actor), context) : [];
};

export const obligationReads: readonly ReadRoute[] = [
  read({
    path: '/reporting-obligations',
    name: 'listReportingObligations',
    answers: obligationList,
    read: 'reporting-obligations',
    summary: { vi: 'Chế độ báo cáo định kỳ', en: 'Reporting obligations' },
    query: z.strictObject({
      ...timeFrame,
      ...page,
      issuerId: uuid().optional(),
      reporterId: uuid().optional(),
      text: z.string().optional(),
    }),
    answer: ({ installation, today, visibleTo }, query) =>
      installation.views.query('obligations', { today, visibleTo, ...query }),
  }),
  read({
    path: '/reporting-obligations/{id}',
    name: 'getReportingObligation',
    answers: obligationDetail,
    read: 'reporting-obligations',
    summary: {
      vi: 'Một chế độ báo cáo, các kỳ và việc được làm',
      en: 'One reporting obligation, its periods and what may be done to it',
    },
    query: z.strictObject(timeFrame),
    answer: async (context, query, id) => {
      const { installation, today, visibleTo } = context;
      const found = await installation.views.query('obligation', { today, visibleTo, ...query, id });
      return found && { ...found, commands: await onObligation(context, id) };
    },
  }),
];
