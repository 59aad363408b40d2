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
import { auditPage, auditStep, auditSummary, integrity } from './audit-answers.js';
import { unknownId } from '../http/problem.js';

const filter = {
  stream: z.string().max(200).optional(),
  category: z.string().max(40).optional(),
  directiveId: uuid().optional(),
  taskId: uuid().optional(),
  agencyId: uuid().optional(),
  inspectionId: uuid().optional().describe('Only what the agencies did that this inspection inspects.'),
  actorId: uuid().optional(),
  type: z.string().max(60).optional(),
  occurredFrom: moment().optional(),
  occurredTo: moment().optional(),
  recordedFrom: moment().optional(),
  recordedTo: moment().optional(),
  late: flag().optional(),
  knownAt: timeFrame.knownAt,
};

const query = z.strictObject({
  ...filter,
  after: count(0, Number.MAX_SAFE_INTEGER).optional(),
  newestFirst: flag().optional(),
  limit: count(1, 500).optional(),
});
type Query = z.output<typeof query>;

/** A filter with the agencies that the inspection is about in place of its id. @throws Problem `unknown-id` */
const withinMandate = async <Asked extends Pick<Query, 'inspectionId'>>(
  { installation, today, visibleTo }: ReadContext,
  { inspectionId, ...asked }: Asked,
): Promise<Omit<Asked, 'inspectionId'> & { readonly agencyIds?: readonly string[] }> => {
  if (inspectionId === undefined) return asked;
  const found = await installation.views.query('inspection', { today, visibleTo, id: inspectionId });
  if (!found) throw unknownId(inspectionId);
  return { ...asked, agencyIds: found.inspectedAgencyIds };
};

/** How much of the trail an answer is about: all, one matter, or what one's own agency did. */
const scopeOf = (
  { installation, actor }: ReadContext,
  { taskId, directiveId, stream }: Query,
): 'whole' | 'matter' | 'own-agency' => {
  if (installation.access.seesWholeTrail(actor)) return 'whole';
  return (taskId ?? directiveId ?? stream) === undefined ? 'own-agency' : 'matter';
};

const visibleOf = async <Found extends { readonly stream?: string }>(
  { maySee }: ReadContext,
  found: readonly Found[],
): Promise<readonly Found[]> => {
  const seen = await Promise.all(found.map(async ({ stream }) => stream === undefined || maySee(stream)));
  return found.filter((_, place) => seen[place]);
};

/** Who does not see the whole trail asks for one matter that it may see, or sees what its own agency did. */
const ownScope = async <Asked extends Omit<Query, 'inspectionId'>>(
  { actor, checkVisible }: ReadContext,
  asked: Asked,
): Promise<Asked> => {
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
    answer: async (context, given) => {
      const { views } = context.installation;
      const scope = scopeOf(context, given);
      const asked = await withinMandate(context, given);
      if (scope === 'whole') return { scope, ...(await views.query('audit', asked)) };
      const found = await views.query('audit', await ownScope(context, asked));
      // one matter may hold another that is restricted: a page may be shorter than asked for, and `next` still goes on
      return { scope, ...found, items: await visibleOf(context, found.items) };
    },
  }),
  read({
    path: '/audit/summary',
    name: 'getAuditSummary',
    answers: auditSummary,
    read: 'audit',
    summary: {
      vi: 'Số sự kiện, số ghi nhận muộn của lịch sử xử lý',
      en: 'How many events of the trail match, and how many of them were recorded late',
    },
    query: z.strictObject(filter),
    answer: async (context, given) => {
      const { views } = context.installation;
      const scope = scopeOf(context, given);
      const asked = await withinMandate(context, given);
      if (scope === 'whole') return { scope, ...(await views.query('auditTotal', asked)) };
      const found = await views.query('auditCounts', await ownScope(context, asked));
      const counts = await visibleOf(context, found);
      return {
        scope,
        events: counts.reduce((sum, { events }) => sum + events, 0),
        recordedLate: counts.reduce((sum, { recordedLate }) => sum + recordedLate, 0),
      };
    },
  }),
  read({
    path: '/audit/step',
    name: 'getAuditStep',
    answers: auditStep,
    read: 'audit',
    summary: {
      vi: 'Một sự kiện, với nội dung trước và sau',
      en: 'One event, with what it changed: before and after',
    },
    query: z.strictObject({ index: count(0, Number.MAX_SAFE_INTEGER) }),
    answer: async (context, { index }) => {
      const step = await context.installation.views.query('auditStep', { index });
      if (!step) throw unknownId(String(index));
      await context.checkVisible(step.event.stream, String(index));
      return step;
    },
  }),
  read({
    path: '/audit/integrity',
    name: 'getIntegrity',
    answers: integrity,
    read: 'audit',
    summary: {
      vi: 'Kiểm tra tính toàn vẹn: từng sự kiện đã lưu có khớp dấu vân tay của nó không',
      en: 'Whether every stored event still agrees with its fingerprint',
    },
    query: z.strictObject({}),
    answer: async ({ installation, actor }) => {
      const found = installation.integrity?.();
      if (!found) return { state: 'not-here' as const, checked: 0, total: 0, damaged: 0, damage: [] };
      const { state, checked, total, damaged, damage } = found;
      const isShown = installation.access.seesWholeTrail(actor);
      return { state, checked, total, damaged, damage: isShown ? [...damage] : [] };
    },
  }),
];
