import { isOpen } from '@dondoc/domain';
import type { OpenChild, TaskToRemind } from '../answers.js';
import type { DirectiveRow } from '../directive/directive.answer.js';
import type { ParamsOf } from '../queries.js';
import { keptRows } from '../store/kept-rows.js';
import type { Frame, Reader } from '../store/reader.js';
import { hiddenTasks } from './evaluated-task.js';
import { OPEN_STATES } from './open-states.js';
import type { TaskRow } from './task.row.js';

/** What one task's own row tells the reminder planner, and where the rest is found. */
interface OfTask {
  readonly task: Omit<TaskToRemind, 'directive' | 'openChildren'>;
  readonly directiveId: string | undefined;
  readonly childIds: readonly string[];
  readonly dueOn: string | undefined;
}

const ofTask = (row: TaskRow): OfTask => ({
  task: {
    taskId: row.id,
    lifecycle: row.lifecycle,
    leadKnownFrom: row.leads.at(-1)?.recordedAt,
    // nobody is reminded of a deadline that was not yet recorded
    deadlines: row.deadlines
      .map(({ version, dueOn, recordedAt }) => ({ version, dueOn, from: recordedAt }))
      .toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from))),
    reference: row.reference,
    content: row.content,
    expectedProduct: row.expectedProduct,
    issuerId: row.issuerId,
    leadId: row.leads.at(-1)?.leadId ?? '',
    consolidatorId: row.consolidatorId,
    trackingPostId: row.trackingPostId,
    provenance: row.provenance,
    clauseLabel: row.directive?.clauseLabel,
    deadline: row.deadlines.at(-1),
  },
  directiveId: row.directiveId,
  childIds: row.childIds,
  dueOn: row.deadlines.at(-1)?.dueOn,
});

const isOpenRow = ({ lifecycle }: TaskRow): boolean => {
  const last = lifecycle.at(-1);
  return last !== undefined && isOpen(last.lifecycle);
};

const openTasks = keptRows<TaskRow, OfTask>({
  view: 'tasks',
  only: `lifecycle IN (${OPEN_STATES})`,
  pick: (row) => (isOpenRow(row) ? ofTask(row) : undefined),
});

type Named = NonNullable<TaskToRemind['directive']>;

const directives = keptRows<DirectiveRow, Named>({
  view: 'directives',
  pick: ({ id, number, issuedOn, summary, provenance }) => ({ id, number, issuedOn, summary, provenance }),
});

/** What the lead delegated and is still open. */
const openChildrenOf = ({ childIds }: OfTask, open: ReadonlyMap<string, OfTask>): readonly OpenChild[] =>
  childIds.toSorted().flatMap((taskId) => {
    const child = open.get(taskId);
    if (!child) return [];
    const { dueOn, task } = child;
    return [{ taskId, leadId: task.leadId, ...(dueOn !== undefined && { dueOn }) }];
  });

const order = ({ dueOn = '', task }: OfTask): string => `${dueOn} ${task.taskId}`;
const dueFirst = (a: OfTask, b: OfTask): number => (order(a) < order(b) ? -1 : 1);

const oneTask = (reader: Reader, frame: Frame, id: string): readonly OfTask[] => {
  const row = reader.row<TaskRow>('tasks', id, frame);
  return row ? [ofTask(row)] : [];
};

/** Open tasks that have a last day, as the log stands, in its order; or one task by its id, whatever its state. */
export const remindableTasks = (
  reader: Reader,
  { id, today, visibleTo }: ParamsOf<'remindableTasks'>,
): readonly TaskToRemind[] => {
  const frame = reader.frame({ today, asOf: today });
  const open = openTasks(reader, frame);
  const hidden = new Set(hiddenTasks(reader, frame, visibleTo));
  const found =
    id === undefined
      ? [...open.values()].filter(({ dueOn }) => dueOn !== undefined).toSorted(dueFirst)
      : oneTask(reader, frame, id);
  const named = directives(reader, frame);
  return found
    .filter(({ task }) => !hidden.has(task.taskId))
    .map((each) => ({
      ...each.task,
      directive: each.directiveId === undefined ? undefined : named.get(each.directiveId),
      openChildren: openChildrenOf(each, open),
    }));
};
