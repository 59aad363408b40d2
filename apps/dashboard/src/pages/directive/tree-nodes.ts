import type { ClauseNode, DirectiveTree, PlanItemNode, TaskNode } from '@dondoc/api';

/** A line of the tree of a directive. */
export type TreeNode = {
  /** Unique in the tree: a plan item stands under each clause that it carries out. */
  readonly key: string;
  readonly children: readonly TreeNode[];
  /** Of the tasks beneath, itself included. */
  readonly tasks: number;
  readonly overdue: number;
} & (
  | { readonly kind: 'clause'; readonly clause: ClauseNode }
  | { readonly kind: 'item'; readonly item: PlanItemNode }
  | { readonly kind: 'task' | 'part'; readonly task: TaskNode }
  | { readonly kind: 'others' }
);

export type Shown = 'all' | 'without' | 'overdue';

const isOverdue = ({ timeliness }: TaskNode): boolean => timeliness?.kind === 'Overdue';

const sum = (nodes: readonly TreeNode[]) => ({
  tasks: nodes.reduce((total, node) => total + node.tasks, 0),
  overdue: nodes.reduce((total, node) => total + node.overdue, 0),
});

const taskNode = (above: string, kind: 'task' | 'part', task: TaskNode): TreeNode => {
  const key = `${above}.${task.id}`;
  const children = task.children.map((child) => taskNode(key, 'part', child));
  const beneath = sum(children);
  return {
    kind,
    key,
    task,
    children,
    tasks: beneath.tasks + 1,
    overdue: beneath.overdue + Number(isOverdue(task)),
  };
};

const itemNode = (above: string, item: PlanItemNode): TreeNode => {
  const key = `${above}.${item.itemId}`;
  const children = item.tasks.map((task) => taskNode(key, 'task', task));
  return { kind: 'item', key, item, children, ...sum(children) };
};

const clauseNode = (clause: ClauseNode): TreeNode => {
  const key = clause.clauseId;
  const children = [
    ...clause.planItems.map((item) => itemNode(key, item)),
    ...clause.tasks.map((task) => taskNode(key, 'task', task)),
  ];
  return { kind: 'clause', key, clause, children, ...sum(children) };
};

/** Mục → nội dung kế hoạch → nhiệm vụ → thành phần; last what belongs to no clause. */
export const nodesOf = ({ clauses, planItems, tasks }: DirectiveTree): readonly TreeNode[] => {
  const others = [
    ...planItems.map((item) => itemNode('others', item)),
    ...tasks.map((task) => taskNode('others', 'task', task)),
  ];
  return [
    ...clauses.map(clauseNode),
    ...(others.length > 0
      ? [{ kind: 'others' as const, key: 'others', children: others, ...sum(others) }]
      : []),
  ];
};

/** The branches that are asked for; what stays keeps the numbers of all that is beneath it. */
export const narrowed = (nodes: readonly TreeNode[], shown: Shown): readonly TreeNode[] => {
  if (shown === 'all') return nodes;
  if (shown === 'without') return nodes.filter(({ kind, tasks }) => kind === 'clause' && tasks === 0);
  return nodes
    .filter(({ overdue }) => overdue > 0)
    .map((node) => ({ ...node, children: narrowed(node.children, shown) }));
};

/** The numbers on top; a task that stands under two clauses is one task. */
export const numbersOf = (nodes: readonly TreeNode[]) => {
  const tasks = new Map<string, TaskNode>();
  const gather = (node: TreeNode): void => {
    if (node.kind === 'task' || node.kind === 'part') tasks.set(node.task.id, node.task);
    node.children.forEach(gather);
  };
  nodes.forEach(gather);
  const clauses = nodes.flatMap((node) => (node.kind === 'clause' ? [node] : []));
  const without = clauses.filter((node) => node.tasks === 0);
  return {
    clauses: clauses.length,
    tasks: tasks.size,
    overdue: [...tasks.values()].filter(isOverdue).length,
    without: without.length,
    /** Of those without tasks, the ones that a plan says do not concern it. */
    setAside: without.filter(({ clause }) => clause.notApplicable !== undefined).length,
  };
};
