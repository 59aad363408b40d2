import type { DirectiveLine } from '@dondoc/api';
import { OPEN_LIFECYCLES } from '../../figures/open-lifecycles.js';
import { TaskListLink } from '../../figures/task-list-link.js';
import { useWords } from '../../words/language.js';

/** Open and all tasks of a directive, each the way to its list; what is overdue is said in words. */
export function TaskCounts({ directive: { id, number, tasks } }: { readonly directive: DirectiveLine }) {
  const words = useWords();
  if (tasks.total === 0) return <span className="tag soon">{words.directives.noTasks}</span>;
  return (
    <span className="stacked">
      <span>
        <TaskListLink
          filter={{ directiveId: id, lifecycle: OPEN_LIFECYCLES }}
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
