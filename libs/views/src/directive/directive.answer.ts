import {
  directiveAmended,
  directiveCorrected,
  directiveIssued,
  directiveRecalled,
  DIRECTIVE_STATUSES,
  LEVELS,
  orphanDecided,
  planIssued,
} from '@dondoc/domain';
import { calendarDay, occurredAt, text, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { signed } from '../paper/signed.js';
import type { Shown } from '../shown.js';
import { taskLine, type TaskLine } from '../task/task.answer.js';
import { paper } from '../paper/paper.answer.js';
import { answeredFrame } from '../time-frame.js';

const clause = directiveIssued.shape.clauses.element.extend({
  ended: z.literal(true).exactOptional().describe('An amendment ended it; it binds nobody any more.'),
});

const directiveText = z.strictObject({
  summary: text().describe('Of a classified directive only its stamp.'),
  clauses: z.array(clause),
  expiresOn: calendarDay().optional().describe('The last day on which it binds.'),
});

const ending = z
  .strictObject({
    as: z.enum(['Replaced', 'Recalled']),
    on: calendarDay(),
    at: occurredAt(),
    replacedById: uuid().optional(),
    reason: text().optional(),
    basis: directiveRecalled.shape.basis.optional(),
  })
  .describe('How it ended before its time.');

const orphanRow = z.strictObject({
  taskId: uuid(),
  listedAt: occurredAt().optional().describe('When the review named it; absent where only a decision did.'),
  decided: z
    .strictObject({
      ...orphanDecided.omit({ taskId: true }).shape,
      at: occurredAt(),
      agencyId: uuid().optional(),
      signed: signed.optional(),
    })
    .optional(),
});

const directiveFields = z.strictObject({
  ...directiveIssued.shape,
  ...directiveText.shape,
  inForceFrom: calendarDay(),
  id: uuid(),
  occurredAt: occurredAt(),
  signed: signed.optional(),
  fannedOut: z
    .int()
    .describe('Tasks that its fan-outs named; the tasks themselves say whether they were assigned.'),
  amendments: z.array(z.strictObject({ ...directiveAmended.shape, at: occurredAt() })),
  corrections: z.array(z.strictObject({ ...directiveCorrected.shape, at: occurredAt() })),
  ending: ending.optional(),
  recallConfirmations: z.array(
    z.strictObject({ agencyId: uuid(), at: occurredAt(), note: text().optional() }),
  ),
  revision: z.int(),
});

/** A directive as the views keep it: the text as it is now, and as it was issued where that differs. */
export const directiveRow = z.strictObject({
  ...directiveFields.shape,
  atFirst: directiveText.optional().describe('The text as it was issued, once it was changed.'),
  orphans: z.array(orphanRow),
});
export type DirectiveRow = Shown<typeof directiveRow>;

export const directiveStatus = z.enum(DIRECTIVE_STATUSES);

/** A directive as it was on a day. */
export const directiveOnDay = z.strictObject({
  ...directiveFields.shape,
  status: directiveStatus.describe('Derived from its dates and the day: time passing is no event.'),
});
export type DirectiveOnDay = Shown<typeof directiveOnDay>;

export const directiveLine = z.strictObject({
  ...directiveOnDay.shape,
  tasks: z.strictObject({ total: z.int(), open: z.int(), overdue: z.int() }),
  unresolvedCitations: z.int(),
  orphans: z.int().describe('Open tasks that wait for a decision since it was replaced or recalled.'),
});
export type DirectiveLine = Shown<typeof directiveLine>;

export const directiveDetail = z.strictObject({
  frame: answeredFrame,
  ...directiveOnDay.shape,
  orphans: z.int().describe('Open tasks that wait for a decision since it was replaced or recalled.'),
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
  ended: z.literal(true).exactOptional(),
  notApplicable: text().optional().describe('Why a plan says that the clause asks nothing of it.'),
  planItems: z.array(planItemNode),
  tasks: z.array(taskNode),
});
export type ClauseNode = Shown<typeof clauseNode>;

export const directiveTree = z.strictObject({
  frame: answeredFrame,
  directive: directiveOnDay,
  clauses: z.array(clauseNode),
  planItems: z.array(planItemNode).describe('Those that name no clause of this directive.'),
  tasks: z.array(taskNode).describe('Those that name no clause of this directive and no plan item.'),
});
export type DirectiveTree = Shown<typeof directiveTree>;

const orphan = z.strictObject({
  task: taskLine,
  listed: z.boolean().describe('The review named it; else it was being assigned while the directive ended.'),
  decided: orphanRow.shape.decided,
});

export const orphanReview = z
  .strictObject({
    frame: answeredFrame,
    id: uuid(),
    number: text(),
    ending: ending.optional(),
    waiting: z.array(orphan).describe('Open, and no decision yet.'),
    decided: z.array(orphan),
    isClosed: z.boolean().describe('It ended before its time, and nothing waits.'),
  })
  .describe('What becomes of the open tasks of a directive that was replaced or recalled.');
export type OrphanReview = Shown<typeof orphanReview>;

const levelCoverage = z.strictObject({
  level: z.enum(LEVELS),
  agencies: z.int().describe('Active on the day, under the issuer.'),
  withTask: z.int(),
  withReport: z.int(),
  withoutTask: z.array(uuid()),
  withoutReport: z.array(uuid()).describe('They lead a task, and nothing was reported on any.'),
});

export const directiveCoverage = z
  .strictObject({
    frame: answeredFrame,
    id: uuid(),
    number: text(),
    clauses: z.array(
      z.strictObject({
        clauseId: uuid(),
        label: text(),
        items: z.int(),
        tasks: z.int(),
        notApplicable: z.array(z.strictObject({ planId: uuid(), reason: text() })),
      }),
    ),
    withoutItem: z.array(uuid()).describe('Clauses that no plan carries out and none sets aside.'),
    withoutTask: z.array(uuid()).describe('Clauses from which no task came and that no plan sets aside.'),
    itemsWithoutTask: z.array(z.strictObject({ planId: uuid(), itemId: uuid(), label: text() })),
    levels: z.array(levelCoverage),
  })
  .describe('How far plans and tasks reach into the clauses of a directive and the levels under its issuer.');
export type DirectiveCoverage = Shown<typeof directiveCoverage>;
