import type { ReminderLine } from '@dondoc/api';
import { Link, useSearchParams } from 'react-router';
import { useAgencies } from '../../agency/agencies.js';

interface AboutTaskProps {
  readonly taskId: string;
  readonly task?: ReminderLine['task'] | undefined;
}

/** The task that a reminder speaks of, by its name and its lead. */
export function AboutTask({ taskId, task }: AboutTaskProps) {
  const { nameOf } = useAgencies();
  const [address] = useSearchParams();
  const asOf = address.get('asOf');
  return (
    <>
      <Link to={`/tasks/${taskId}${asOf ? `?asOf=${asOf}` : ''}`}>
        {task?.reference ?? task?.content ?? '…'}
      </Link>
      {task && `, ${nameOf(task.leadId)}${task.reference ? `: ${task.content}` : ''}`}
    </>
  );
}
