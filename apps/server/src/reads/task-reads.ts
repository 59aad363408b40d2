import {
  agency,
  type Cells,
  explainDeadline,
  lifecycle,
  LEVELS,
  lookOnce,
  headSigns,
  nextAct,
  openCommands,
  organises,
  task,
  type Task,
  timelinessKinds,
} from '@dondoc/domain';
import {
  lookInto,
  streamOf,
  uuid,
  type Actor,
  type CalendarDay,
  type EventStore,
} from '@dondoc/event-sourcing';
import { cellFigures, taskOrders } from '@dondoc/views';
import { z } from 'zod';
import {
  count,
  day,
  flag,
  ids,
  page,
  read,
  several,
  timeFrame,
  type ReadContext,
} from '../http/read-route.js';
import { taskList, taskDetail, taskHistory, taskSheet, deadlineExplanations } from './task-answers.js';
import { roleOffers } from './role-offers.js';
import { taskSheetFile } from './task-sheet.js';

/** The filters of the task register; the summary takes them too. */
export const taskFilter = {
  id: ids(200).optional(),
  leadId: ids(100).optional(),
  issuerId: ids(100).optional(),
  coordinatorId: uuid().optional(),
  trackingPostId: uuid().optional(),
  parentTaskId: uuid().optional(),
  directiveId: ids(100).optional(),
  clauseId: uuid().optional(),
  planItemId: uuid().optional(),
  officerId: uuid().optional(),
  recommendationId: uuid().optional(),
  inspectionId: uuid().optional(),
  theme: z.string().max(500).optional(),
  lifecycle: several(lifecycle().options).optional(),
  timeliness: several(timelinessKinds).optional(),
  originalTimeliness: several(timelinessKinds).optional(),
  cell: several(Object.keys(cellFigures.shape) as (keyof Cells)[]).optional(),
  counted: flag().optional(),
  returned: flag().optional(),
  extensionPending: flag().optional(),
  orphaned: flag().optional(),
  inputAwaitedFrom: uuid().optional(),
  without: several(['directive', 'theme', 'level']).optional(),
  level: several(LEVELS).optional(),
  dueFrom: day().optional(),
  dueTo: day().optional(),
  issuedFrom: day().optional(),
  issuedTo: day().optional(),
  completedFrom: day().optional(),
  completedTo: day().optional(),
  overdueFrom: count(0, 10_000).optional(),
  overdueTo: count(0, 10_000).optional(),
  leftFrom: count(0, 10_000).optional(),
  leftTo: count(0, 10_000).optional(),
  text: z.string().max(200).optional(),
};

const order = { sort: z.enum(taskOrders).optional(), descending: flag().optional() };

/** What the role table closes, beside what the task's own state does, and the act that comes first. */
const offers = async (context: ReadContext, id: string) => {
  const { installation, actor } = context;
  const state = await lookInto(installation.store)(task, id);
  if (!state) return { commands: [], headSigns: [], records: [] };
  const records = state.records
    .filter(({ agencyId }) => agencyId !== undefined && agencyId === actor.agencyId)
    .map(({ eventId, type, values }) => ({ eventId, type, values }));
  const organiserIds = await organisersAmong(installation.store, state, actor, context.today);
  const next = nextAct(state, actor, (act) => installation.access.refusalOf(act, actor) === undefined);
  return {
    commands: roleOffers(openCommands({ ...state, organiserIds }, actor), context),
    headSigns: headSigns(actor),
    records,
    ...(next && { next }),
  };
};

/** The reader's own agency where it may hand over what an agency of the task leaves. */
const organisersAmong = async (
  store: EventStore,
  { assignment: { leadId, issuerId, coordinatorIds } }: Task,
  { agencyId }: Actor,
  today: CalendarDay,
): Promise<readonly string[]> => {
  if (agencyId === undefined) return [];
  const look = lookOnce(lookInto(store));
  for (const id of [leadId, issuerId, ...coordinatorIds])
    if (await organises(look, agencyId, await look(agency, id), today)) return [agencyId];
  return [];
};

/** Others wait for no more than so many lines of an export. */
const SHEET_PAGE = 500;

export const taskReads = [
  read({
    path: '/tasks',
    name: 'listTasks',
    answers: taskList,
    read: 'tasks',
    summary: { vi: 'Danh sách nhiệm vụ', en: 'Task register' },
    query: z.strictObject({
      ...timeFrame,
      ...page,
      ...taskFilter,
      ...order,
    }),
    answer: ({ installation, today, visibleTo }, query) =>
      installation.views.query('tasks', { today, visibleTo, ...query }),
  }),
  read({
    path: '/tasks/sheet',
    name: 'exportTasks',
    mediaType: 'text/csv; charset=utf-8',
    answers: taskSheet,
    read: 'tasks',
    summary: { vi: 'Danh sách nhiệm vụ thành tệp CSV', en: 'The task register as a CSV file' },
    query: z.strictObject({ ...timeFrame, ...taskFilter, ...order }),
    answer: async ({ installation, today, visibleTo }, query) => {
      const { views } = installation;
      const pages = async function* () {
        let cursor: string | undefined;
        do {
          const page = await views.query('tasks', { today, visibleTo, ...query, limit: SHEET_PAGE, cursor });
          yield page.items;
          cursor = page.next;
        } while (cursor !== undefined);
      };
      const agencies = await views.query('agencies', { today, asOf: query.asOf });
      const names = new Map(agencies.items.map(({ id, shortName, name }) => [id, shortName ?? name]));
      return taskSheetFile(pages(), (id) => names.get(id) ?? id);
    },
  }),
  read({
    path: '/tasks/{id}',
    name: 'getTask',
    answers: taskDetail,
    read: 'tasks',
    summary: { vi: 'Một nhiệm vụ và việc được làm', en: 'One task and what may be done to it' },
    query: z.strictObject(timeFrame),
    answer: async (context, query, id) => {
      const { installation, today, visibleTo, checkVisible } = context;
      await checkVisible(streamOf(task, id), id);
      const found = await installation.views.query('task', { today, visibleTo, ...query, id });
      return found && { ...found, revision: found.task.revision, ...(await offers(context, id)) };
    },
  }),
  read({
    path: '/tasks/{id}/history',
    name: 'getTaskHistory',
    answers: taskHistory,
    read: 'tasks',
    summary: { vi: 'Lịch sử xử lý', en: 'How the task came to be as it is' },
    query: z.strictObject({}),
    answer: async ({ installation, checkVisible }, _, id) => {
      await checkVisible(streamOf(task, id), id);
      const versions = await installation.views.query('taskHistory', { id });
      if (versions.length === 0) return undefined;
      const { items } = await installation.views.query('audit', { stream: streamOf(task, id), limit: 500 });
      return { versions, events: items };
    },
  }),
  read({
    path: '/tasks/{id}/deadline',
    name: 'explainTaskDeadline',
    answers: deadlineExplanations,
    read: 'tasks',
    summary: { vi: 'Vì sao là ngày này', en: 'Why the deadline is this day' },
    query: z.strictObject(timeFrame),
    answer: async ({ installation, today, checkVisible }, query, id) => {
      await checkVisible(streamOf(task, id), id);
      const found = await installation.views.query('task', { today, ...query, id });
      if (!found) return undefined;
      const { cited } = await installation.calendars();
      return {
        taskId: id,
        versions: found.deadlines.map((version) => ({
          ...version,
          // each by the calendar of its own day, however often that was amended since
          explanation: explainDeadline(version, cited(version.calendarVersion)),
        })),
      };
    },
  }),
];
