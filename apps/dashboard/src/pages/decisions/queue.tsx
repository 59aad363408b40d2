import { Link } from 'react-router';
import { useAgencies } from '../../agency/agencies.js';
import { useWords } from '../../words/language.js';
import { keyOf, MOST_SHOWN, useWaitingFilter, type Waiting } from './waiting.js';

interface QueueProps {
  readonly items: readonly Waiting[];
  readonly total: number;
  readonly open: Waiting;
}

/** The dossiers in the order in which they have waited, the open one marked. */
export function Queue({ items, total, open }: QueueProps) {
  const words = useWords();
  const { nameOf } = useAgencies();
  const { addressOfDossier, addressOfMore } = useWaitingFilter();
  return (
    <nav className="queue" aria-label={words.decisions.queue}>
      <p role="status" className="note">
        {words.decisions.shown(total)}
      </p>
      <ol>
        {items.map((each) => (
          <li key={keyOf(each)}>
            <Link
              to={addressOfDossier(keyOf(each))}
              {...(keyOf(each) === keyOf(open) && { 'aria-current': 'true' as const })}
            >
              <strong>{nameOf(each.task.leadId)}</strong>
              <span>
                {words.decisions[each.kind]}: {each.task.reference ?? each.task.content}
              </span>
              <span className="note">
                {words.decisions.waits(each.waitingWorkingDays)}
                {each.late && ` · ${words.decisions.cameLate}`}
              </span>
            </Link>
          </li>
        ))}
      </ol>
      {items.length < total && items.length < MOST_SHOWN && (
        <Link to={addressOfMore()}>{words.decisions.more}</Link>
      )}
    </nav>
  );
}
