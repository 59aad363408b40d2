import type { InboxPage, InboxReason } from '@dondoc/api';
import { Link, useSearchParams } from 'react-router';
import { usePrinted } from '../../day/day.js';
import { Nothing } from '../../states/states.js';
import { useWords } from '../../words/language.js';

const OF_DEADLINES: readonly InboxReason[] = ['overdue', 'due-soon'];

interface NothingHereProps {
  /** What the list is narrowed to. */
  readonly reason: InboxReason | undefined;
  readonly nearest: InboxPage['nearest'];
}

/** Nothing is due, and what comes next; a list narrowed to something else says no more than that it is empty. */
export function NothingHere({ reason, nearest }: NothingHereProps) {
  const words = useWords();
  const printed = usePrinted();
  const [address] = useSearchParams();
  const asOf = address.get('asOf');
  if (reason !== undefined && !OF_DEADLINES.includes(reason))
    return <Nothing text={words.inbox.emptyReason} />;
  if (!nearest) return <Nothing text={words.inbox.emptyNone} />;
  const name = nearest.reference ?? nearest.content;
  return (
    <Nothing text={words.inbox.empty(nearest.dueOn ? `${name} (${printed.day(nearest.dueOn)})` : name)}>
      <Link to={`/tasks/${nearest.id}${asOf === null ? '' : `?asOf=${asOf}`}`}>{words.tasks.open(name)}</Link>
    </Nothing>
  );
}
