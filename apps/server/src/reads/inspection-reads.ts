import { inspection, inspectionOffers, INSPECTION_STATES, lookUpInspectionParty } from '@dondoc/domain';
import { lookInto, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { page, read, several, timeFrame, type ReadContext, type ReadRoute } from '../http/read-route.js';
import { inspectionDetail } from './offer-answers.js';
import { inspectionList } from './register-answers.js';
import { roleOffers } from './role-offers.js';

const onInspection = async (context: ReadContext, id: string) => {
  const look = lookInto(context.installation.store);
  const state = await look(inspection, id);
  if (!state) return [];
  const { actor } = context;
  const party = await lookUpInspectionParty({}, look, state, { actor, occurredAt: context.today });
  return roleOffers(inspectionOffers(state, party), context);
};

export const inspectionReads: readonly ReadRoute[] = [
  read({
    path: '/inspections',
    name: 'listInspections',
    answers: inspectionList,
    read: 'inspections',
    summary: { vi: 'Kết luận thanh tra', en: 'Inspection conclusions' },
    query: z.strictObject({
      ...timeFrame,
      ...page,
      agencyId: uuid().optional(),
      state: several(INSPECTION_STATES).optional(),
    }),
    answer: ({ installation, today, visibleTo }, query) =>
      installation.views.query('inspections', { today, visibleTo, ...query }),
  }),
  read({
    path: '/inspections/{id}',
    name: 'getInspection',
    answers: inspectionDetail,
    read: 'inspections',
    summary: {
      vi: 'Một kết luận thanh tra, thời hạn, nhiệm vụ và việc được làm',
      en: 'One inspection, its terms and tasks, and what may be done to it',
    },
    query: z.strictObject(timeFrame),
    answer: async (context, query, id) => {
      const { installation, today, visibleTo } = context;
      const found = await installation.views.query('inspection', { today, visibleTo, ...query, id });
      return found && { ...found, commands: await onInspection(context, id) };
    },
  }),
];
