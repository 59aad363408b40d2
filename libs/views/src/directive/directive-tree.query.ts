import { withResolved } from '../citation/resolved.js';
import type { ParamsOf } from '../queries.js';
import { answered, type Frame, type Reader } from '../store/reader.js';
import { findRegistered } from '../store/registered.js';
import { evaluateTasks } from '../task/evaluated-task.js';
import { readLine } from '../task/task-line.js';
import { inOrder } from '../task/task-order.js';
import { directiveOnDay } from './directive-on-day.js';
import { isVisibleTo } from './is-visible-to.js';
import type { ClauseNode, DirectiveRow, DirectiveTree, PlanItemNode, TaskNode } from './directive.answer.js';
import type { PlanRow } from '../plan/plan.row.js';
import { plansOf } from '../plan/plans-of-directive.js';

/** Tasks of the directive with their sub-tasks; a sub-task whose parent is not in the list stands by itself. */
const taskNodes = (reader: Reader, frame: Frame, params: ParamsOf<'directiveTree'>): readonly TaskNode[] => {
  const { id, visibleTo } = params;
  const lines = inOrder(evaluateTasks(reader, frame, { directiveId: id, visibleTo }), 'reference').map(
    (task) => readLine(reader, frame, task),
  );
  const ids = new Set(lines.map((line) => line.id));
  const byParent = Map.groupBy(lines, ({ parentTaskId }) =>
    parentTaskId !== undefined && ids.has(parentTaskId) ? parentTaskId : '',
  );
  const under = (parent: string): readonly TaskNode[] =>
    (byParent.get(parent) ?? []).map((line) => ({ ...line, children: under(line.id) }));
  return under('');
};

const itemNode = (
  plan: PlanRow,
  { itemId, label, content, basis }: PlanRow['items'][number],
  tasks: readonly TaskNode[],
): PlanItemNode => ({
  planId: plan.id,
  planNumber: plan.number,
  itemId,
  label,
  content,
  basis,
  tasks: tasks.filter(({ source }) => source.planItemId === itemId),
});

/** Clauses with the plan items and tasks that carry them out: what has no task shows as empty. */
export const directiveTree = (
  reader: Reader,
  params: ParamsOf<'directiveTree'>,
): DirectiveTree | undefined => {
  const frame = reader.frame(params);
  const row = findRegistered<DirectiveRow>(reader, 'directives', params);
  if (!row || !isVisibleTo(row, params.visibleTo)) return undefined;
  const directive = withResolved(reader, frame, directiveOnDay(row, frame));

  const plans = plansOf(reader, frame, row.id, params.visibleTo);
  const tasks = taskNodes(reader, frame, params);
  const items = plans.flatMap((plan) =>
    plan.items.map((item) => ({ clauseIds: item.clauseIds, node: itemNode(plan, item, tasks) })),
  );
  const own = new Set(directive.clauses.map(({ clauseId }) => clauseId));
  const planned = new Set(items.map(({ node }) => node.itemId));
  const isPlanned = ({ source }: TaskNode) =>
    source.planItemId !== undefined && planned.has(source.planItemId);

  const clauses = directive.clauses.map(({ clauseId, label, content, ended }): ClauseNode => ({
    clauseId,
    label,
    content,
    ...(ended && { ended }),
    notApplicable: plans.flatMap((plan) => plan.notApplicable).find((each) => each.clauseId === clauseId)
      ?.reason,
    planItems: items.filter(({ clauseIds }) => clauseIds.includes(clauseId)).map(({ node }) => node),
    tasks: tasks.filter((task) => task.source.clauseId === clauseId && !isPlanned(task)),
  }));
  return {
    frame: answered(frame),
    directive,
    clauses,
    planItems: items.filter(({ clauseIds }) => !clauseIds.some((id) => own.has(id))).map(({ node }) => node),
    tasks: tasks.filter((task) => !own.has(task.source.clauseId ?? '') && !isPlanned(task)),
  };
};
