import { isOpen, type FindingKey, type FindingRule } from '@dondoc/domain';
import type { DirectiveRow } from '../directive/directive.answer.js';
import type { Reader, Values } from '../store/reader.js';
import { OPEN_STATES } from '../task/open-states.js';
import type { TaskRow } from '../task/task.row.js';

/** SQL for the number in the log of the last event of these types in a task's stream. */
export const lastOf = (task: string, ...types: readonly string[]): string =>
  `(SELECT max(a.idx) FROM trail a WHERE a.stream = 'task-' || ${task}
    AND a.type IN (${types.map((type) => `'${type}'`).join(', ')}))`;

export const keyOf = (rule: FindingRule, { subject, other }: Values): FindingKey => ({
  rule,
  subjectId: String(subject),
  otherId: String(other),
});

/** Where a task stood when an event came into the log. */
export const wasOpenAt = (reader: Reader, id: string, index: number): boolean => {
  const row = reader.row<TaskRow>('tasks', id, reader.frameAt(index));
  return isOpen(row?.lifecycle.at(-1)?.lifecycle ?? 'Draft');
};

const CHILDREN = 'tasks t JOIN tasks p ON p.key = t.parent';

/** Open tasks under one that is over, given out when it was over already. */
export const childrenOfEnded = (reader: Reader, since: number): readonly FindingKey[] =>
  reader
    .all(
      `SELECT t.key AS subject, p.key AS other, ${lastOf('t.key', 'TaskAssigned')} AS assigned FROM ${CHILDREN}
       WHERE t.from_idx > $since AND t.lifecycle IN (${OPEN_STATES})
        AND p.lifecycle NOT IN ('Draft', ${OPEN_STATES})`,
      { since },
    )
    .filter(({ other, assigned }) => !wasOpenAt(reader, String(other), Number(assigned)))
    .map((each) => keyOf('child-of-ended-task', each));

const SET = ['TaskAssigned', 'ExtensionApproved', 'DeadlineAdjusted'] as const;

const laterThanParent = (touched: 't' | 'p') =>
  `SELECT t.key AS subject, p.key AS other, ${lastOf('t.key', ...SET)} AS below,
    ${lastOf('p.key', ...SET)} AS above, ${lastOf('p.key', 'DeadlineAdjusted')} AS adjusted
   FROM ${CHILDREN} WHERE ${touched}.from_idx > $since AND t.due_on > p.due_on
    AND t.lifecycle IN (${OPEN_STATES}) AND p.lifecycle IN (${OPEN_STATES})`;

/** Open tasks that end after an open parent: set after it, or delegated and overtaken by its adjustment. */
export const childrenEndingLater = (reader: Reader, since: number): readonly FindingKey[] =>
  reader
    .all(`${laterThanParent('t')} UNION ${laterThanParent('p')}`, { since })
    .filter(({ subject, other, below, above, adjusted }) => {
      if (Number(below) > Number(above)) return true;
      const parent = reader.row<TaskRow>('tasks', String(other), reader.frameAt());
      return adjusted === above && (parent?.childIds.includes(String(subject)) ?? false);
    })
    .map((each) => keyOf('child-ends-after-parent', each));

/** Open tasks of a directive that were given out after it was replaced or recalled, and that its review does not name. */
export const tasksOfEndedDirectives = (reader: Reader, since: number): readonly FindingKey[] => {
  const frame = reader.frameAt();
  return reader
    .all(
      `SELECT t.key AS subject, t.directive AS other FROM trail e
       JOIN tasks t ON t.directive = substr(e.stream, length('directive-') + 1)
       WHERE e.type IN ('DirectiveReplaced', 'DirectiveRecalled') AND t.from_idx > $since
        AND t.lifecycle IN (${OPEN_STATES}) AND ${lastOf('t.key', 'TaskAssigned')} > e.idx`,
      { since },
    )
    .filter(({ subject, other }) => {
      const task = reader.row<TaskRow>('tasks', String(subject), frame);
      const source = reader.row<DirectiveRow>('directives', String(other), frame);
      const isListed = source?.orphans.some(({ taskId }) => taskId === subject) ?? false;
      return task?.source.directiveId === other && !isListed;
    })
    .map((each) => keyOf('task-of-ended-directive', each));
};
