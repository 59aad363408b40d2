import type { OpenChild, TaskToRemind } from '../answers.js';
import type { ParamsOf } from '../queries.js';
import type { Frame, Reader } from '../store/reader.js';
import type { DirectiveRow } from '../directive/directive.answer.js';
import { hiddenTasks } from './evaluated-task.js';
import { OPEN_STATES } from './open-states.js';
import type { TaskRow } from './task.row.js';

const openChildrenOf = (reader: Reader, parent: TaskRow): readonly OpenChild[] =>
  parent.childIds.length === 0
    ? []
    : reader
        .all(
          `SELECT key, lead, due_on FROM tasks WHERE parent = $id AND lifecycle IN (${OPEN_STATES}) ORDER BY key`,
          {
            id: parent.id,
          },
        )
        .map(({ key, lead, due_on }) => ({
          taskId: String(key),
          leadId: String(lead),
          ...(due_on !== null && { dueOn: String(due_on) }),
        }));

type Directives = Map<string, DirectiveRow | undefined>;

const directiveOf = (reader: Reader, frame: Frame, known: Directives, id: string | undefined) => {
  if (id === undefined) return undefined;
  if (!known.has(id)) known.set(id, reader.row<DirectiveRow>('directives', id, frame));
  const found = known.get(id);
  return (
    found && {
      id: found.id,
      number: found.number,
      issuedOn: found.issuedOn,
      summary: found.summary,
      provenance: found.provenance,
    }
  );
};

const toRemind = (reader: Reader, frame: Frame, known: Directives, row: TaskRow): TaskToRemind => ({
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
  directive: directiveOf(reader, frame, known, row.directiveId),
  clauseLabel: row.directive?.clauseLabel,
  deadline: row.deadlines.at(-1),
  openChildren: openChildrenOf(reader, row),
});

/** Open tasks that have a last day, as the log stands, in its order; or one task by its id, whatever its state. */
export const remindableTasks = (
  reader: Reader,
  { id, today, visibleTo }: ParamsOf<'remindableTasks'>,
): readonly TaskToRemind[] => {
  const frame = reader.frame({ today, asOf: today });
  const known: Directives = new Map();
  const hidden = JSON.stringify(hiddenTasks(reader, frame, visibleTo));
  const where =
    id === undefined
      ? `WHERE lifecycle IN (${OPEN_STATES}) AND due_on IS NOT NULL AND key NOT IN (SELECT value FROM json_each($hidden)) ORDER BY due_on, key`
      : 'WHERE key = $id';
  return reader
    .rows<TaskRow>('tasks', frame, where, { id: id ?? null, hidden })
    .map((row) => toRemind(reader, frame, known, row));
};
