import type { InboxPage } from '@dondoc/api';
import { Link, useSearchParams } from 'react-router';
import { useAgencies } from '../../agency/agencies.js';
import { usePrinted } from '../../day/day.js';
import { TimelinessTag } from '../../figures/timeliness-tag.js';
import { useWords } from '../../words/language.js';
import { wordOfReason } from './reasons.js';
import { WhyDue } from './why-due.js';

/** One row a task: why it is here, when it is due, and the way to its next act. */
export function InboxList({ items }: Pick<InboxPage, 'items'>) {
  const words = useWords();
  const printed = usePrinted();
  const { nameOf } = useAgencies();
  const [address] = useSearchParams();
  const addressOf = (id: string, act?: string) => {
    const query = new URLSearchParams();
    const asOf = address.get('asOf');
    if (asOf) query.set('asOf', asOf);
    else if (act) query.set('act', act);
    return `/tasks/${id}${query.size > 0 ? `?${query.toString()}` : ''}`;
  };
  return (
    <ol className="inbox">
      {items.map(({ task, reasons, next }) => (
        <li key={task.id}>
          <div className="inbox-what">
            <p className="inbox-reason">
              {reasons.map((reason) => words.inbox[wordOfReason[reason]]).join(' · ')}
            </p>
            <p>
              <Link to={addressOf(task.id)}>{task.reference ?? words.nav.task}</Link> {task.content}
            </p>
            <p className="note">
              {words.tasks.lead}: {nameOf(task.leadId)}
              {task.dueOn && ` · ${words.inbox.dueOn}: ${printed.weekday(task.dueOn)}`}{' '}
              <TimelinessTag timeliness={task.timeliness} reviewOn={task.reviewOn} />
            </p>
            {task.deadlineVersion !== undefined && <WhyDue task={task} />}
          </div>
          <Link
            className="handle"
            to={addressOf(task.id, next)}
            aria-label={`${words.inbox.handle}: ${task.reference ?? task.content}`}
          >
            {words.inbox.handle}
          </Link>
        </li>
      ))}
    </ol>
  );
}
