import { directive, task } from '@dondoc/domain';
import { streamOf, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import {
  count,
  flag,
  moment,
  read,
  timeFrame,
  type ReadContext,
  type ReadRoute,
} from '../http/read-route.js';
import { auditPage } from './register-answers.js';

const query = z.strictObject({
  stream: z.string().max(200).optional(),
  category: z.string().max(40).optional(),
  directiveId: uuid().optional(),
  taskId: uuid().optional(),
  agencyId: uuid().optional(),
  actorId: uuid().optional(),
  type: z.string().max(60).optional(),
  occurredFrom: moment().optional(),
  occurredTo: moment().optional(),
  recordedFrom: moment().optional(),
  recordedTo: moment().optional(),
  after: count(0, Number.MAX_SAFE_INTEGER).optional(),
  newestFirst: flag().optional(),
  limit: count(1, 500).optional(),
  knownAt: timeFrame.knownAt,
});
type Query = z.output<typeof query>;

/** Who does not see the whole trail asks for one matter that it may see, or sees what its own agency did. */
const ownScope = async ({ actor, checkVisible }: ReadContext, asked: Query): Promise<Query> => {
  if (asked.taskId !== undefined) await checkVisible(streamOf(task, asked.taskId), asked.taskId);
  else if (asked.directiveId !== undefined)
    await checkVisible(streamOf(directive, asked.directiveId), asked.directiveId);
  else if (asked.stream !== undefined) await checkVisible(asked.stream, asked.stream);
  else if (actor.agencyId === undefined) return { ...asked, actorId: actor.accountId };
  else return { ...asked, agencyId: actor.agencyId };
  return asked;
};

export const auditReads: readonly ReadRoute[] = [
  read({
    path: '/audit/events',
    name: 'listAuditEvents',
    answers: auditPage,
    read: 'audit',
    summary: {
      vi: 'Lịch sử xử lý: ai nhập, ai ký, tư cách, căn cứ, ngày xảy ra, ngày ghi nhận',
      en: 'The trail: who typed, who signed in what capacity on what document, when it happened, when it was recorded',
    },
    query,
    answer: async (context, asked) => {
      const { installation, actor, maySee } = context;
      if (installation.access.seesWholeTrail(actor)) return installation.views.query('audit', asked);
      const found = await installation.views.query('audit', await ownScope(context, asked));
      // one matter may hold another that is restricted: a page may be shorter than asked for, and `next` still goes on
      const seen = await Promise.all(found.items.map(({ stream }) => maySee(stream)));
      return { ...found, items: found.items.filter((_, place) => seen[place]) };
    },
  }),
];
