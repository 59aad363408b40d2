import type { DirectiveLine, Lifecycle } from '@dondoc/api';
import { TaskListLink } from '../../figures/task-list-link.js';
import { useWords } from '../../words/language.js';

/** What is still to be done, as the register counts it. */
const OPEN: readonly Lifecycle[] = [
  'Assigned',
  'Acknowledged',
  'InProgress',
  'AwaitingAcceptance',
  'Disputed',
  'Suspended',
];

/** Open and all tasks of a directive, each the way to its list; what is overdue is said in words. */
export function TaskCounts({ directive: { id, number, tasks } }: { readonly directive: DirectiveLine }) {
  const words = useWords();
  if (tasks.total === 0) return <span className="tag soon">{words.directives.noTasks}</span>;
  return (
    <span className="stacked">
      <span>
        <TaskListLink
          filter={{ directiveId: id, lifecycle: OPEN }}
          label={words.directives.openTasks(tasks.open, number)}
        >
          {tasks.open}
        </TaskListLink>{' '}
        /{' '}
        <TaskListLink filter={{ directiveId: id }} label={words.directives.allTasks(tasks.total, number)}>
          {tasks.total}
        </TaskListLink>
      </span>
      {tasks.overdue > 0 && (
        <TaskListLink filter={{ directiveId: id, timeliness: ['Overdue'] }} className="late">
          {words.directives.overdue(tasks.overdue)}
        </TaskListLink>
      )}
    </span>
  );
}
