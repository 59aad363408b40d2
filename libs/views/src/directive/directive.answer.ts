import { directiveIssued, planIssued } from '@dondoc/domain';
import { occurredAt, text, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { signed } from '../paper/signed.js';
import type { Shown } from '../shown.js';
import { taskLine, type TaskLine } from '../task/task.answer.js';
import { paper } from '../paper/paper.answer.js';
import { answeredFrame } from '../time-frame.js';

export const directiveRow = z.strictObject({
  ...directiveIssued.shape,
  id: uuid(),
  occurredAt: occurredAt(),
  signed: signed.optional(),
  fannedOut: z
    .int()
    .describe('Tasks that its fan-outs named; the tasks themselves say whether they were assigned.'),
  revision: z.int(),
});
export type DirectiveRow = Shown<typeof directiveRow>;

export const directiveLine = z.strictObject({
  ...directiveRow.shape,
  tasks: z.strictObject({ total: z.int(), open: z.int(), overdue: z.int() }),
  unresolvedCitations: z.int(),
});
export type DirectiveLine = Shown<typeof directiveLine>;

export const directiveDetail = z.strictObject({
  frame: answeredFrame,
  ...directiveRow.shape,
  cites: z.array(paper).describe('What its basis resolves to, as far as the reader may see it.'),
  citedBy: z.array(paper).describe('Later papers that name it: plans that carry it out, and citations.'),
});
export type DirectiveDetail = Shown<typeof directiveDetail>;

export const directiveCounts = z
  .strictObject({ total: z.int(), withoutTasks: z.int(), unresolved: z.int() })
  .describe(
    'Directives, before `withoutTasks` and `unresolved` are asked for: as many as each of them lists.',
  );
export type DirectiveCounts = Shown<typeof directiveCounts>;

export const directiveOrders = ['issuedOn', 'number'] as const;
export type DirectiveOrder = (typeof directiveOrders)[number];

/** A task with its sub-tasks. */
export interface TaskNode extends TaskLine {
  readonly children: readonly TaskNode[];
}
export const taskNode: z.ZodType<TaskNode> = z.strictObject({
  ...taskLine.shape,
  get children() {
    return z.array(taskNode);
  },
});

export const planItemNode = z.strictObject({
  planId: uuid(),
  planNumber: text(),
  itemId: uuid(),
  label: text(),
  content: text(),
  basis: planIssued.shape.items.element.shape.basis,
  tasks: z.array(taskNode),
});
export type PlanItemNode = Shown<typeof planItemNode>;

export const clauseNode = z.strictObject({
  clauseId: uuid(),
  label: text(),
  content: text(),
  notApplicable: text().optional().describe('Why a plan says that the clause asks nothing of it.'),
  planItems: z.array(planItemNode),
  tasks: z.array(taskNode),
});
export type ClauseNode = Shown<typeof clauseNode>;

export const directiveTree = z.strictObject({
  frame: answeredFrame,
  directive: directiveRow,
  clauses: z.array(clauseNode),
  planItems: z.array(planItemNode).describe('Those that name no clause of this directive.'),
  tasks: z.array(taskNode).describe('Those that name no clause of this directive and no plan item.'),
});
export type DirectiveTree = Shown<typeof directiveTree>;
