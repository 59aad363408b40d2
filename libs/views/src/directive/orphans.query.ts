import { isOpen } from '@dondoc/domain';
import { startOf } from '@dondoc/event-sourcing';
import type { ParamsOf } from '../queries.js';
import { answered, type Frame, type Reader } from '../store/reader.js';
import { findRegistered } from '../store/registered.js';
import { evaluateTasks } from '../task/evaluated-task.js';
import { findLine, readLine } from '../task/task-line.js';
import type { EvaluatedTask } from '../task/task-on-day.js';
import type { TaskRow } from '../task/task.row.js';
import type { DirectiveRow, OrphanReview } from './directive.answer.js';
import { isVisibleTo } from './is-visible-to.js';

type Orphan = DirectiveRow['orphans'][number];

const decidedBy = ({ end }: Frame, { decided }: Orphan): boolean =>
  decided !== undefined && startOf(decided.at) <= end;

/** Whether what was decided on a task above goes for this one: it was delegated while that one went on. */
const goesWithParent = (reader: Reader, frame: Frame, id: string, kept: ReadonlySet<string>): boolean => {
  const parent = reader.row<TaskRow>('tasks', id, frame)?.parentTaskId;
  return parent !== undefined && (kept.has(parent) || goesWithParent(reader, frame, parent, kept));
};

/**
 * Of the given tasks of a directive those that wait for a decision at the end of the frame's day. Every open task does,
 * whether the review named it or it was being assigned while the directive ended.
 */
export const waitingOrphans = <Task extends Pick<EvaluatedTask, 'id' | 'lifecycle'>>(
  reader: Reader,
  frame: Frame,
  { ending, orphans }: DirectiveRow,
  tasks: readonly Task[],
): readonly Task[] => {
  if (!ending || startOf(ending.at) > frame.end) return [];
  const listed = new Set(orphans.map(({ taskId }) => taskId));
  const decided = orphans.filter((orphan) => decidedBy(frame, orphan));
  const settled = new Set(decided.map(({ taskId }) => taskId));
  const kept = new Set(decided.flatMap((each) => (each.decided?.decision === 'keep' ? [each.taskId] : [])));
  return tasks.filter(
    ({ id, lifecycle }) =>
      isOpen(lifecycle) && !settled.has(id) && (listed.has(id) || !goesWithParent(reader, frame, id, kept)),
  );
};

/** The review of a directive that was replaced or recalled: what waits, and what was decided. */
export const directiveOrphans = (
  reader: Reader,
  params: ParamsOf<'directiveOrphans'>,
): OrphanReview | undefined => {
  const frame = reader.frame(params);
  const row = findRegistered<DirectiveRow>(reader, 'directives', params);
  if (!row || !isVisibleTo(row, params.visibleTo)) return undefined;
  const { id, number, ending, orphans } = row;
  const tasks = evaluateTasks(reader, frame, { directiveId: id, visibleTo: params.visibleTo });
  const named = new Map(orphans.map((orphan) => [orphan.taskId, orphan]));
  const waiting = waitingOrphans(reader, frame, row, tasks).map((task) => ({
    task: readLine(reader, frame, task),
    listed: named.has(task.id),
  }));
  const visible = new Set(tasks.map((task) => task.id));
  const decided = orphans
    .filter((orphan) => decidedBy(frame, orphan) && visible.has(orphan.taskId))
    .flatMap((orphan) => {
      const task = findLine(reader, frame, orphan.taskId);
      return task ? [{ task, listed: orphan.listedAt !== undefined, decided: orphan.decided }] : [];
    });
  const ended = ending && startOf(ending.at) <= frame.end ? ending : undefined;
  return {
    frame: answered(frame),
    id,
    number,
    ...(ended && { ending: ended }),
    waiting,
    decided,
    isClosed: ended !== undefined && waiting.length === 0,
  };
};
