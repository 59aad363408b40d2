import type { TaskDetail } from '@dondoc/api';
import { Link, useSearchParams } from 'react-router';
import { useAgencies } from '../../agency/agencies.js';
import { usePrinted } from '../../day/day.js';
import { TaskListLink } from '../../figures/task-list-link.js';
import { LifecycleTag, TimelinessTag } from '../../figures/timeliness-tag.js';
import { useWords } from '../../words/language.js';

/** The parts that were passed on, and their number as a way to their list. */
export function Children({ detail: { task, children } }: { readonly detail: TaskDetail }) {
  const words = useWords();
  const { nameOf } = useAgencies();
  const printed = usePrinted();
  const [address] = useSearchParams();
  const asOf = address.get('asOf');
  if (children.length === 0) return null;
  return (
    <section aria-labelledby="children">
      <h2 id="children">
        {words.task.children} (
        <TaskListLink filter={{ parentTaskId: task.id }}>{children.length}</TaskListLink>)
      </h2>
      <ul className="reports">
        {children.map((child) => (
          <li key={child.id}>
            <Link to={`/tasks/${child.id}${asOf ? `?asOf=${asOf}` : ''}`}>
              {child.reference ?? child.content}
            </Link>{' '}
            {nameOf(child.leadId)} {child.dueOn && `(${printed.day(child.dueOn)})`}{' '}
            <TimelinessTag timeliness={child.timeliness} reviewOn={child.reviewOn} />{' '}
            <LifecycleTag lifecycle={child.lifecycle} />
          </li>
        ))}
      </ul>
    </section>
  );
}
