import { finding, findingOffers, lookUpFindingOwner } from '@dondoc/domain';
import { lookInto, uuid } from '@dondoc/event-sourcing';
import { FINDING_STATES } from '@dondoc/views';
import { z } from 'zod';
import { page, read, several, timeFrame, type ReadContext, type ReadRoute } from '../http/read-route.js';
import { findingDetail } from './offer-answers.js';
import { findingList } from './register-answers.js';
import { roleOffers } from './role-offers.js';

const onFinding = async (context: ReadContext, id: string) => {
  const look = lookInto(context.installation.store);
  const state = await look(finding, id);
  if (!state) return [];
  const { actor } = context;
  const party = await lookUpFindingOwner(look, state, { actor, occurredAt: context.today });
  return roleOffers(findingOffers(state, party), context);
};

export const findingReads: readonly ReadRoute[] = [
  read({
    path: '/findings',
    name: 'listFindings',
    answers: findingList,
    read: 'findings',
    summary: { vi: 'Nội dung cần rà soát', en: 'Findings: acts that crossed' },
    query: z.strictObject({
      ...timeFrame,
      ...page,
      state: several(FINDING_STATES).optional(),
      subjectId: uuid().optional(),
      ownerId: uuid().optional(),
    }),
    answer: ({ installation, today, visibleTo }, query) =>
      installation.views.query('findings', { today, visibleTo, ...query }),
  }),
  read({
    path: '/findings/{id}',
    name: 'getFinding',
    answers: findingDetail,
    read: 'findings',
    summary: {
      vi: 'Một nội dung cần rà soát và việc được làm',
      en: 'One finding, and what may be done about it',
    },
    query: z.strictObject(timeFrame),
    answer: async (context, query, id) => {
      const { installation, today, visibleTo } = context;
      const found = await installation.views.query('finding', { today, visibleTo, ...query, id });
      return found && { ...found, commands: await onFinding(context, id) };
    },
  }),
];
