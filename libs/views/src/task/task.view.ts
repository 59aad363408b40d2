import { CITES_IN_WORDS, citedByTask } from '../citation/unresolved-words.js';
import { view, type LookAt } from '../store/view.js';
import { awaitedFrom } from './awaited-inputs.js';
import { pendingExtension } from './pending-extension.js';
import { taskProjection } from './task.projection.js';
import { waitsOf } from './waits.js';
import type { PlanRow } from '../plan/plan.row.js';
import type { DirectiveRow } from '../directive/directive.answer.js';
import type { TaskRow } from './task.row.js';

const directiveOf = ({ source, parentTaskId }: TaskRow, look: LookAt): string | undefined =>
  source.directiveId ??
  (source.planId && (look('plans', source.planId) as PlanRow | undefined)?.directiveIds[0]) ??
  (parentTaskId && (look('tasks', parentTaskId) as TaskRow | undefined)?.directiveId);

/** A task belongs to the directive of its source, of its plan or of its parent; known once, it stays. */
const complete = (row: TaskRow, look: LookAt): TaskRow => {
  if (row.directive) return row;
  const id = directiveOf(row, look);
  const directive = id && (look('directives', id) as DirectiveRow | undefined);
  if (!id) return row;
  const clause = directive && directive.clauses.find(({ clauseId }) => clauseId === row.source.clauseId);
  return {
    ...row,
    directiveId: id,
    ...(directive && {
      directive: {
        number: directive.number,
        issuedOn: directive.issuedOn,
        ...(clause && { clauseLabel: clause.label }),
      },
    }),
  };
};

const words = ({ expectedProduct }: TaskRow): readonly string[] =>
  'none' in expectedProduct ? [] : [expectedProduct.kind, expectedProduct.addressedTo];

/** For sums over many tasks, which read no whole rows. */
const waits = (row: TaskRow): string | undefined =>
  row.submissions.length + row.inputs.length === 0 ? undefined : JSON.stringify(waitsOf(row));

export const taskView = view({
  projection: taskProjection,
  complete,
  columns: {
    lead: ({ leads }) => leads.at(-1)?.leadId,
    issuer: ({ issuerId }) => issuerId,
    directive: ({ directiveId }) => directiveId,
    parent: ({ parentTaskId }) => parentTaskId,
    tracking_post: ({ trackingPostId }) => trackingPostId,
    reference: ({ reference }) => reference,
    clause: ({ source }) => source.clauseId,
    plan_item: ({ source }) => source.planItemId,
    since: ({ lifecycle }) => lifecycle[0]?.from,
    issued_on: ({ issuedOn }) => issuedOn,
    officer: ({ officerId }) => officerId,
    restricted: ({ visibility }) => Number(visibility.restricted),
    lifecycle: ({ lifecycle }) => lifecycle.at(-1)?.lifecycle,
    settled_for: ({ lifecycle }) => lifecycle.at(-1)?.on,
    returned: ({ lifecycle }) => (lifecycle.at(-1)?.returned ? 1 : undefined),
    paused: ({ lifecycle }) => (lifecycle.at(-1)?.paused ? 1 : undefined),
    coordinators: ({ coordinatorIds }) => coordinatorIds.join(' ') || undefined,
    awaited: (row) => awaitedFrom(row).join(' ') || undefined,
    asked_on: (row) => pendingExtension(row)?.requestedOn,
    asked_late: (row) => (pendingExtension(row)?.late ? 1 : undefined),
    waits,
    due_on: ({ deadlines }) => deadlines.at(-1)?.dueOn,
    original_due_on: ({ deadlines }) => deadlines[0]?.dueOn,
    changed_on: ({ settledOn }) => settledOn,
  },
  indexes: [['from_idx'], ['directive', 'since'], ['parent'], ['restricted'], ['lifecycle', 'due_on']],
  apart: ['lifecycle', 'leads', 'issuers', 'deadlines', 'extensions', 'inputs'],
  fixed: {
    fields: [
      'id',
      'reference',
      'content',
      'expectedProduct',
      'consolidatorId',
      'source',
      'parentTaskId',
      'trackingPostId',
      'visibility',
      'provenance',
      'deadline',
      'legalLimit',
    ],
    columns: ['parent', 'tracking_post', 'reference', 'clause', 'plan_item', 'restricted'],
    amended: ({ amended }) => amended ?? [],
  },
  links: (row) => [
    ...row.coordinatorIds.map((id) => `coordinator:${id}`),
    ...row.source.recommendationIds.map((id) => `recommendation:${id}`),
    ...(citedByTask(row).length > 0 ? [CITES_IN_WORDS] : []),
    ...(row.source.inspectionId === undefined ? [] : [`inspection:${row.source.inspectionId}`]),
  ],
  text: (row) => [row.reference, row.content, ...words(row), row.directive?.number].join(' '),
});
